#ifndef GONGKAI_CGUMBO_SHIM_H
#define GONGKAI_CGUMBO_SHIM_H

#include <gumbo.h>

#endif
