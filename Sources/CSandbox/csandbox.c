#define _GNU_SOURCE
#include "csandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

static int limit(int resource, uint64_t most) {
  struct rlimit value = {.rlim_cur = most, .rlim_max = most};
  return setrlimit(resource, &value) == 0 ? 0 : errno;
}

/// The signal for it (SIGXCPU) comes first; being killed then means something else, mostly that memory ran out.
static int limit_processor(uint64_t seconds) {
  struct rlimit value = {.rlim_cur = seconds, .rlim_max = seconds + 2};
  return setrlimit(RLIMIT_CPU, &value) == 0 ? 0 : errno;
}

int csandbox_limit(csandbox_limits limits) {
  int error = limit(RLIMIT_CORE, 0);
  if (!error) error = limit_processor(limits.processor_seconds);
  if (!error) error = limit(RLIMIT_NOFILE, limits.open_files);
#ifdef __linux__
  if (!error) error = limit(RLIMIT_AS, limits.memory);
#else
  // On Linux opening one is forbidden.
  signal(SIGXFSZ, SIG_IGN);
  if (!error) error = limit(RLIMIT_FSIZE, 0);
#endif
  return error;
}

#ifdef __linux__

#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>

void csandbox_close_files(void) {
  if (syscall(SYS_close_range, 3U, ~0U, 0U) == 0) return;
  for (int file = 3; file < 65536; file++) close(file);
}

/// Everything that could reach another machine, another process, or change a file. Threads may be started.
static const char *const forbidden[] = {
    "socket",        "socketpair",   "connect",        "bind",           "listen",       "accept",     "accept4",
    "sendto",        "sendmsg",      "sendmmsg",       "execve",         "execveat",     "fork",       "vfork",
    "ptrace",        "kill",         "tkill",          "process_vm_readv", "process_vm_writev", "pidfd_open",
    "creat",         "openat2",      "unlink",         "unlinkat",       "rename",       "renameat",   "renameat2",
    "mkdir",         "mkdirat",      "rmdir",          "link",           "linkat",       "symlink",    "symlinkat",
    "mknod",         "mknodat",      "chmod",          "fchmod",         "fchmodat",     "chown",      "fchown",
    "fchownat",      "lchown",       "truncate",       "ftruncate",      "mount",        "umount2",    "pivot_root",
    "chroot",        "setns",        "unshare",        "bpf",            "perf_event_open", "keyctl",  "add_key",
    "request_key",   "userfaultfd",  "io_uring_setup", "io_uring_enter", "memfd_create", "init_module",
    "finit_module",  "kexec_load",   "reboot",         "swapon",         "setuid",       "setgid",     "setresuid",
    "setresgid",     "shmget",         "msgget",       "semget",     "mq_open",
    "inotify_init1", "fanotify_init", "quotactl",      "acct",           "settimeofday", "clock_settime",
};

static int confine_calls(void) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  if (filter == NULL) return ENOMEM;
  int result = 0;
  for (size_t index = 0; result == 0 && index < sizeof forbidden / sizeof *forbidden; index++) {
    int call = seccomp_syscall_resolve_name(forbidden[index]);
    // Not every processor has every call.
    if (call == __NR_SCMP_ERROR || call < 0) continue;
    result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0);
  }
  // glibc starts threads by clone3 where it can and by clone where it can't; only of clone the flags can be looked at.
  if (result == 0) result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0);
  if (result == 0) {
    result = seccomp_rule_add(
        filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
  }
  for (int mode = O_WRONLY; result == 0 && mode <= O_RDWR; mode++) {
    result = seccomp_rule_add(
        filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, O_ACCMODE, (unsigned)mode));
    if (result == 0) {
      result = seccomp_rule_add(
          filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, O_ACCMODE, (unsigned)mode));
    }
  }
  if (result == 0) result = seccomp_load(filter);
  seccomp_release(filter);
  return -result;
}

/// What a folder of libraries and data needs: to be read.
static const uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
static const uint64_t handled = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                                LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR |
                                LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                                LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR |
                                LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK |
                                LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
                                LANDLOCK_ACCESS_FS_MAKE_SYM;

/// Opens a set of rules under which nothing is allowed. @return its file; -1 where the kernel has no such thing, -2 on error.
static int forbid_files(void) {
  struct landlock_ruleset_attr attributes = {.handled_access_fs = handled};
  int rules = (int)syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);
  if (rules >= 0) return rules;
  // EPERM is what containers say to what they don't know.
  return errno == ENOSYS || errno == EOPNOTSUPP || errno == EPERM ? -1 : -2;
}

/// @return 0, also where there is no such file, or an errno.
static int allow_below(int rules, const char *path, uint64_t access) {
  int folder = open(path, O_PATH | O_CLOEXEC);
  if (folder < 0) return 0;
  struct stat status;
  int is_folder = fstat(folder, &status) == 0 && S_ISDIR(status.st_mode);
  uint64_t of_files = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE;
  struct landlock_path_beneath_attr beneath = {
      .allowed_access = is_folder ? access : access & of_files, .parent_fd = folder};
  int error = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) == 0 ? 0 : errno;
  close(folder);
  return error;
}

static int restrict_files(int rules, int error) {
  if (error == 0 && syscall(SYS_landlock_restrict_self, rules, 0) != 0) error = errno;
  close(rules);
  return error;
}

static int confine_files(const char *const *readable, size_t count) {
  int rules = forbid_files();
  if (rules < 0) return rules == -1 ? 0 : errno;
  int error = 0;
  for (size_t index = 0; error == 0 && index < count; index++) error = allow_below(rules, readable[index], reading);
  return restrict_files(rules, error);
}

int csandbox_confine_to_folder(const char *folder) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  int rules = forbid_files();
  if (rules < -1) return errno;
  if (rules >= 0) {
    // Where writable memory can't be made executable, as under systemd's MemoryDenyWriteExecute, LibreOffice maps a file
    // of its home instead. It believes HOME only for users that have an entry; those of DynamicUser= have it in userdb.
    static const char *const installed[] = {
        "/usr", "/lib", "/lib64", "/bin", "/etc", "/opt", "/proc", "/sys", "/var/lib", "/var/spool/libreoffice",
        "/run/systemd/userdb",
    };
    uint64_t running = reading | LANDLOCK_ACCESS_FS_EXECUTE;
    int error = allow_below(rules, folder, handled);
    // Where LibreOffice puts, and removes, the socket by which its parts find each other, whatever it is told.
    if (error == 0) error = allow_below(rules, "/tmp", LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_REMOVE_FILE);
    if (error == 0) error = allow_below(rules, "/dev", reading | LANDLOCK_ACCESS_FS_WRITE_FILE);
    for (size_t index = 0; error == 0 && index < sizeof installed / sizeof *installed; index++) {
      error = allow_below(rules, installed[index], running);
    }
    error = restrict_files(rules, error);
    if (error) return error;
  }
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  if (filter == NULL) return ENOMEM;
  int result = 0;
  // The parts of an office program talk to each other through sockets of this machine; all others lead outside.
  result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(socket), 1, SCMP_A0(SCMP_CMP_NE, AF_UNIX));
  static const char *const outside[] = {"ptrace", "process_vm_readv", "process_vm_writev", "bpf", "io_uring_setup", "keyctl",
                                        "mount",  "setns",            "unshare",           "userfaultfd"};
  for (size_t index = 0; result == 0 && index < sizeof outside / sizeof *outside; index++) {
    int call = seccomp_syscall_resolve_name(outside[index]);
    if (call >= 0) result = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0);
  }
  if (result == 0) result = seccomp_load(filter);
  seccomp_release(filter);
  return -result;
}

int csandbox_confine(const char *const *readable, size_t count) {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  int error = confine_files(readable, count);
  return error ? error : confine_calls();
}

#else

void csandbox_close_files(void) {
  for (int file = 3; file < 1024; file++) close(file);
}

int csandbox_confine_to_folder(const char *folder) {
  (void)folder;
  return 0;
}

int csandbox_confine(const char *const *readable, size_t count) {
  (void)readable;
  (void)count;
  return 0;
}

#endif
