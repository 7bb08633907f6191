#ifndef CHEAP_H
#define CHEAP_H

#include <stddef.h>

/// Tells the C library how much free memory to keep at a heap's end, and from which size on a block is got from the
/// system by itself, in bytes. Does nothing where the library is not glibc. Swift's Glibc module has no malloc.h.
void cheap_keep(size_t free_bytes, size_t own_block_bytes);

/// Tells the C library how many heaps to have at most, where threads otherwise get heaps of their own.
void cheap_share(int heaps);

#endif
