/* A disk that loses its power: an LD_PRELOAD library (Linux, glibc) for tests.
 *
 * A file that was written but not synced lives in the kernel's page cache. SIGKILL leaves that cache alone, a power cut
 * does not. This library follows every regular file below the folder POWERCUT_FOLDER and keeps, in POWERCUT_DISK, what
 * a disk would hold if the power went now:
 *
 *   table          who is who: a slot a file (struct table), mapped by every process that is followed
 *   <slot>.disk    the file's bytes as of its last fsync or fdatasync
 *   <slot>.cache   what was written since, in order: records of struct change, each with its bytes behind it
 *
 * Invariants
 * - Bytes get from .cache to .disk in fsync and fdatasync of that file only, by whichever process and descriptor; the
 *   cache is one for all processes, as the kernel's is. What is above is therefore true at any moment, also when the
 *   process is killed in the middle of one of these functions: nothing has to be tidied up.
 * - A real disk may also have written some of what was not synced, in any order, and half of a write. That is decided
 *   by whoever cuts the power (disk.rs), from .cache.
 * - fsync of a file makes its name durable, with the folders above: so do the journals of ext4, XFS, Btrfs, APFS and
 *   NTFS. A removal or a renaming is durable once its folder was synced, or a later file of that name was, not before:
 *   until then a file that is gone comes back, and one that was renamed has its old name and what that name stood for
 *   is there again. The cut can let each of these happen as well.
 * - SQLite's shared memory (-shm) is left out: it is never durable.
 * - What it cannot follow ends the program with a message: a file that it never saw being opened, a shared writable
 *   mapping, a hard link, a folder renamed. What goes past the C library (raw system calls, io_uring) cannot be seen;
 *   disk.rs compares what was followed with the real files whenever all programs ended by themselves.
 *
 * Files are known by device and inode, not by descriptor, so dup, fork and descriptors of any origin need no care, and
 * no second descriptor of a real file is ever closed here, which would let go of SQLite's locks (POSIX has it so).
 *
 * The real fsync is not called: .disk is the disk. POWERCUT_SYNC_MICROSECONDS is how long a sync takes, so that cuts
 * fall into it as they do on a real one.
 *
 * Lost: a FUSE file system (needs rights that CI has not), a SQLite VFS for tests (sees only SQLite's files, and would
 * have to be compiled into the program that is tried), dm-flakey and dm-log-writes (need root).
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "disk.h"

/* --- syncing ------------------------------------------------------------------------------------------------------- */

static int synced(int fd) {
  struct stat is;
  char path[NAME];
  struct timespec half = {0, sync_nanoseconds / 2};
  /* Half before and half after: a cut in the middle finds the bytes in either place, and nobody has been told. */
  if (half.tv_nsec) nanosleep(&half, NULL);
  lock();
  if (!fstat(fd, &is) && S_ISDIR(is.st_mode)) {
    const char *name = name_of(fd, path);
    for (size_t slot = 0; name && slot < table->used; slot++) {
      struct file *file = &table->files[slot];
      if (strcmp(file->live, file->durable) && (lies_in(file->live, name) || lies_in(file->durable, name)))
        rename_on_disk(file);
    }
  } else {
    struct file *file = of(fd);
    if (file) {
      write_back(file);
      rename_on_disk(file);
    }
  }
  unlock();
  if (half.tv_nsec) nanosleep(&half, NULL);
  return 0;
}

int fsync(int fd) {
  return maybe(fd) ? synced(fd) : (int)syscall(SYS_fsync, fd);
}

int fdatasync(int fd) {
  return maybe(fd) ? synced(fd) : (int)syscall(SYS_fdatasync, fd);
}

/* --- opening ------------------------------------------------------------------------------------------------------- */

static int opened(int at, const char *path, int flags, mode_t mode) {
  if (!table || !(flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC))) return (int)syscall(SYS_openat, at, path, flags, mode);
  lock();
  int fd = (int)syscall(SYS_openat, at, path, flags, mode);
  int error = errno;
  struct stat is;
  char real[NAME];
  const char *name;
  if (fd >= 0 && !fstat(fd, &is) && S_ISREG(is.st_mode) && is.st_dev == folder_device && (name = name_of(fd, real)) &&
      !ends(name, "-shm")) {
    struct file *file = of_inode(&is);
    if (file && strcmp(file->live, name)) give_up("renamed, or linked, unseen", name);
    if (!file && is.st_size > 0) give_up("written by a program that is not followed", name);
    if (!file) begin(name, &is);
    if (file && (flags & O_TRUNC)) note(file, RESIZE, 0, NULL, 0, 0);
  }
  unlock();
  errno = error;
  return fd;
}

#define MODE(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | __O_TMPFILE)) { \
    va_list rest; \
    va_start(rest, flags); \
    mode = va_arg(rest, mode_t); \
    va_end(rest); \
  }

int open(const char *path, int flags, ...) {
  MODE(flags)
  return opened(AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  MODE(flags)
  return opened(AT_FDCWD, path, flags, mode);
}
int openat(int at, const char *path, int flags, ...) {
  MODE(flags)
  return opened(at, path, flags, mode);
}
int openat64(int at, const char *path, int flags, ...) {
  MODE(flags)
  return opened(at, path, flags, mode);
}
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
/* What a hardened build calls instead. */
int __open_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }
int __open64_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }
int __openat_2(int at, const char *path, int flags) { return opened(at, path, flags, 0); }
int __openat64_2(int at, const char *path, int flags) { return opened(at, path, flags, 0); }

/* --- writing ------------------------------------------------------------------------------------------------------- */

/* A write under the lock; offset -1: where the descriptor stands. */
static ssize_t written(int fd, const struct iovec *parts, int count, off_t offset) {
  lock();
  struct file *file = of(fd);
  ssize_t done = offset < 0 ? syscall(SYS_writev, fd, parts, count)
                            : syscall(SYS_pwritev, fd, parts, count, (unsigned long)offset, 0UL);
  int error = errno;
  if (file && done > 0) {
    uint64_t from = offset < 0 ? (uint64_t)(lseek(fd, 0, SEEK_CUR) - done) : (uint64_t)offset;
    note(file, WRITE, from, parts, count, (size_t)done);
  }
  unlock();
  errno = error;
  return done;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  struct iovec part = {(void *)bytes, length};
  return maybe(fd) ? written(fd, &part, 1, -1) : syscall(SYS_write, fd, bytes, length);
}
ssize_t writev(int fd, const struct iovec *parts, int count) {
  return maybe(fd) ? written(fd, parts, count, -1) : syscall(SYS_writev, fd, parts, count);
}
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
  struct iovec part = {(void *)bytes, length};
  return maybe(fd) && offset >= 0 ? written(fd, &part, 1, offset) : syscall(SYS_pwrite64, fd, bytes, length, offset);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) { return pwrite(fd, bytes, length, offset); }
ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) {
  return maybe(fd) && offset >= 0 ? written(fd, parts, count, offset)
                                  : syscall(SYS_pwritev, fd, parts, count, (unsigned long)offset, 0UL);
}
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset) { return pwritev(fd, parts, count, offset); }
ssize_t pwritev2(int fd, const struct iovec *parts, int count, off_t offset, int flags) {
  if (maybe(fd) && flags) { errno = EOPNOTSUPP; return -1; }
  return offset == -1 ? writev(fd, parts, count) : pwritev(fd, parts, count, offset);
}

int ftruncate(int fd, off_t length) {
  if (!maybe(fd)) return (int)syscall(SYS_ftruncate, fd, length);
  lock();
  struct file *file = of(fd);
  int failed = (int)syscall(SYS_ftruncate, fd, length);
  if (file && !failed) note(file, RESIZE, (uint64_t)length, NULL, 0, 0);
  unlock();
  return failed;
}
int ftruncate64(int fd, off64_t length) { return ftruncate(fd, length); }

int truncate(const char *path, off_t length) {
  int fd = opened(AT_FDCWD, path, O_WRONLY | O_CLOEXEC, 0);
  if (fd < 0) return -1;
  int failed = ftruncate(fd, length);
  close(fd);
  return failed;
}
int truncate64(const char *path, off64_t length) { return truncate(path, length); }

int fallocate(int fd, int mode, off_t offset, off_t length) {
  if (!maybe(fd)) return (int)syscall(SYS_fallocate, fd, mode, offset, length);
  lock();
  struct file *file = of(fd);
  if (file && mode) give_up("fallocate with a mode", file->live);
  struct stat is;
  int failed = (int)syscall(SYS_fallocate, fd, mode, offset, length);
  if (file && !failed && !fstat(fd, &is)) note(file, RESIZE, (uint64_t)is.st_size, NULL, 0, 0);
  unlock();
  return failed;
}
int fallocate64(int fd, int mode, off64_t offset, off64_t length) { return fallocate(fd, mode, offset, length); }
int posix_fallocate(int fd, off_t offset, off_t length) { return fallocate(fd, 0, offset, length) ? errno : 0; }
int posix_fallocate64(int fd, off64_t offset, off64_t length) { return posix_fallocate(fd, offset, length); }

/* Copies inside the kernel: refused as on an old one, so that the program reads and writes. */
ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t length, unsigned flags) {
  if (maybe(out)) { errno = ENOSYS; return -1; }
  return syscall(SYS_copy_file_range, in, from, out, to, length, flags);
}
ssize_t sendfile(int out, int in, off_t *from, size_t length) {
  if (maybe(out)) { errno = EINVAL; return -1; }
  return syscall(SYS_sendfile, out, in, from, length);
}
ssize_t sendfile64(int out, int in, off64_t *from, size_t length) { return sendfile(out, in, from, length); }

void *mmap(void *at, size_t length, int protection, int flags, int fd, off_t offset) {
  if (fd >= 0 && (protection & PROT_WRITE) && (flags & MAP_TYPE) != MAP_PRIVATE && maybe(fd)) {
    lock();
    struct file *file = of(fd);
    if (file) give_up("mapped for writing", file->live);
    unlock();
  }
  return (void *)syscall(SYS_mmap, at, length, protection, flags, fd, offset);
}
void *mmap64(void *at, size_t length, int protection, int flags, int fd, off64_t offset) {
  return mmap(at, length, protection, flags, fd, offset);
}

/* --- names that change --------------------------------------------------------------------------------------------- */

static void gone(const char *name) {
  struct file *file = name && *name ? named(name) : NULL;
  if (file) file->live[0] = 0;
}

int unlinkat(int at, const char *path, int flags) {
  char out[NAME];
  if (!table) return (int)syscall(SYS_unlinkat, at, path, flags);
  lock();
  const char *name = name_at(at, path, out);
  int failed = (int)syscall(SYS_unlinkat, at, path, flags);
  if (!failed && !(flags & AT_REMOVEDIR)) gone(name);
  unlock();
  return failed;
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int remove(const char *path) {
  struct stat is;
  return unlinkat(AT_FDCWD, path, !lstat(path, &is) && S_ISDIR(is.st_mode) ? AT_REMOVEDIR : 0);
}

int renameat2(int from_at, const char *from, int to_at, const char *to, unsigned flags) {
  char a[NAME], b[NAME];
  struct stat is;
  if (!table) return (int)syscall(SYS_renameat2, from_at, from, to_at, to, flags);
  lock();
  const char *old = name_at(from_at, from, a), *new = name_at(to_at, to, b);
  int folders = (old || new) && !fstatat(from_at, from, &is, AT_SYMLINK_NOFOLLOW) && S_ISDIR(is.st_mode);
  int failed = (int)syscall(SYS_renameat2, from_at, from, to_at, to, flags);
  int error = errno;
  if (!failed && (old || new)) {
    if (folders) give_up("a folder renamed", from);
    if (flags & RENAME_EXCHANGE) give_up("names exchanged", from);
    struct file *file = old ? named(old) : NULL;
    if (!file && new && S_ISREG(is.st_mode)) give_up("a file moved in from elsewhere", from);
    gone(new);
    if (file) snprintf(file->live, NAME, "%s", new ? new : "");
  }
  unlock();
  errno = error;
  return failed;
}
int renameat(int from_at, const char *from, int to_at, const char *to) { return renameat2(from_at, from, to_at, to, 0); }
int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }

int linkat(int from_at, const char *from, int to_at, const char *to, int flags) {
  char out[NAME];
  if (table && (name_at(from_at, from, out) || name_at(to_at, to, out))) give_up("a hard link", from);
  return (int)syscall(SYS_linkat, from_at, from, to_at, to, flags);
}
int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }
