#ifndef CPOPPLER_H
#define CPOPPLER_H

#ifdef __cplusplus
extern "C" {
#endif

/// The version of poppler that this was compiled against.
const char *cpoppler_version(void);

#ifdef __cplusplus
}
#endif

#endif
