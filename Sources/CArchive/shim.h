#ifndef GONGKAI_CARCHIVE_SHIM_H
#define GONGKAI_CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
