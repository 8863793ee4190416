#ifndef GONGKAI_CZLIB_SHIM_H
#define GONGKAI_CZLIB_SHIM_H

#include <zlib.h>

#endif
