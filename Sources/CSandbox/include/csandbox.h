#ifndef CSANDBOX_H
#define CSANDBOX_H

#include <stddef.h>
#include <stdint.h>

/// What this process may use from now on. Neither it nor anything that it runs can take it back.
typedef struct {
  /// Address space, in bytes.
  uint64_t memory;
  /// Time on a processor, in seconds.
  uint64_t processor_seconds;
  /// Open files, standard streams included.
  uint64_t open_files;
} csandbox_limits;

/// Sets the limits, and forbids leaving a core dump and, where there is nothing better, writing to files.
/// @return 0, or an errno.
int csandbox_limit(csandbox_limits limits);

/// Closes every file but the standard streams.
void csandbox_close_files(void);

/// Lets this process, and the program that it will become, reach no network and read and write no file outside of one
/// folder and of what is installed; but in /tmp it may make sockets, and remove files. It may start others. On Linux only, as csandbox_confine.
/// @return 0, or an errno.
int csandbox_confine_to_folder(const char *folder);

/// Takes away, on Linux, the network, other processes, new programs, and every file but those below the given folders,
/// which can only be read. What the kernel doesn't know is left out: files on Linux before 5.13, everything elsewhere.
/// @return 0, or an errno where the kernel refuses what it should know.
int csandbox_confine(const char *const *readable, size_t count);

#endif
