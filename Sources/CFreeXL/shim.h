#ifndef GONGKAI_CFREEXL_SHIM_H
#define GONGKAI_CFREEXL_SHIM_H

#include <freexl.h>

#endif
