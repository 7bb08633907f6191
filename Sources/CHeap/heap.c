#include "CHeap.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void cheap_keep(size_t free_bytes, size_t own_block_bytes) {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, (int)free_bytes);
  mallopt(M_MMAP_THRESHOLD, (int)own_block_bytes);
#else
  (void)free_bytes;
  (void)own_block_bytes;
#endif
}

void cheap_share(int heaps) {
#ifdef __GLIBC__
  mallopt(M_ARENA_MAX, heaps);
#else
  (void)heaps;
#endif
}
