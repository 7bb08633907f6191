#include "cpoppler.h"

#include <poppler-config.h>

const char *cpoppler_version(void) { return POPPLER_VERSION; }
