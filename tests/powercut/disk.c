/* The disk's copy: which files there are, what is on the disk of each, what is in the cache only. See shim.c. */
#define _GNU_SOURCE
#include "disk.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

struct table *table;
dev_t folder_device;
long sync_nanoseconds;
static char folder[NAME], disk[NAME];
static size_t folder_length;
static int lock_file = -1;
static pthread_mutex_t threads = PTHREAD_MUTEX_INITIALIZER;
static pthread_t leaving; /* the thread that ends the program */
static int leaves;
static int disk_of[SLOTS], cache_of[SLOTS]; /* our own descriptors, plus one; 0: not open */

/* --- small parts --------------------------------------------------------------------------------------------------- */

static void put(const char *text) {
  syscall(SYS_write, 2, text, strlen(text));
}

__attribute__((noreturn)) void give_up(const char *what, const char *name) {
  put("powercut: ");
  put(what);
  put(": ");
  put(name);
  put("\n");
  abort();
}

/* All processes and threads, one at a time. The system lets go of it when a process ends. */
void lock(void) {
  int error = errno;
  if (__atomic_load_n(&leaves, __ATOMIC_ACQUIRE) && pthread_equal(leaving, pthread_self())) return;
  pthread_mutex_lock(&threads);
  while (flock(lock_file, LOCK_EX) && errno == EINTR) {}
  errno = error;
}

void unlock(void) {
  int error = errno;
  if (__atomic_load_n(&leaves, __ATOMIC_ACQUIRE) && pthread_equal(leaving, pthread_self())) return;
  flock(lock_file, LOCK_UN);
  pthread_mutex_unlock(&threads);
  errno = error;
}

/* One of our own files, high up so that no program finds its own numbers taken. */
static int own(const char *name) {
  char path[2 * NAME];
  snprintf(path, sizeof path, "%s/%s", disk, name);
  int low = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  int high = low < 0 ? -1 : fcntl(low, F_DUPFD_CLOEXEC, 200);
  if (high < 0) give_up("cannot keep the disk's copy", path);
  close(low);
  return high;
}

static int own_of(int *cached, const char *kind, size_t slot) {
  if (!cached[slot]) {
    char name[32];
    snprintf(name, sizeof name, "%zu.%s", slot, kind);
    cached[slot] = own(name) + 1;
  }
  return cached[slot] - 1;
}

static void keep(int file, const void *bytes, size_t length, uint64_t offset) {
  while (length > 0) {
    ssize_t done = syscall(SYS_pwrite64, file, bytes, length, offset);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) give_up("cannot keep the disk's copy", strerror(errno));
    bytes = (const char *)bytes + done;
    length -= (size_t)done;
    offset += (uint64_t)done;
  }
}

static void resize(int file, uint64_t length) {
  if (syscall(SYS_ftruncate, file, length)) give_up("cannot keep the disk's copy", strerror(errno));
}

/* --- names --------------------------------------------------------------------------------------------------------- */

int ends(const char *name, const char *with) {
  size_t a = strlen(name), b = strlen(with);
  return a >= b && !strcmp(name + a - b, with);
}

/* The name below the folder of an absolute path without links; none when it is elsewhere. "" is the folder itself. */
static const char *below(const char *path) {
  if (strncmp(path, folder, folder_length)) return NULL;
  if (path[folder_length] == 0) return path + folder_length;
  return path[folder_length] == '/' ? path + folder_length + 1 : NULL;
}

/* The name of what a descriptor stands for, likewise. */
const char *name_of(int fd, char path[NAME]) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, NAME - 1);
  if (length <= 0) return NULL;
  path[length] = 0;
  return below(path);
}

/* The name of a path that need not exist, relative to an open folder. The last part is not followed if it is a link. */
const char *name_at(int at, const char *path, char out[NAME]) {
  char full[2 * 4096 + 8], base[NAME], real[4096 + 1];
  if (path[0] == '/') {
    snprintf(full, sizeof full, "%s", path);
  } else if (at == AT_FDCWD) {
    if (!getcwd(real, sizeof real)) return NULL;
    snprintf(full, sizeof full, "%s/%s", real, path);
  } else {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", at);
    ssize_t length = readlink(link, real, sizeof real - 1);
    if (length <= 0) return NULL;
    real[length] = 0;
    snprintf(full, sizeof full, "%s/%s", real, path);
  }
  char *slash = strrchr(full, '/');
  if (!slash || strlen(slash + 1) >= NAME) return NULL;
  strcpy(base, slash + 1);
  slash[slash == full] = 0;
  if (!realpath(full, real) || snprintf(out, NAME, "%s/%s", real, base) >= NAME) return NULL;
  return below(out);
}

/* Whether a name lies directly in a folder ("" is the followed folder itself). */
int lies_in(const char *name, const char *parent) {
  const char *slash = strrchr(name, '/');
  size_t length = slash ? (size_t)(slash - name) : 0;
  return *name && strlen(parent) == length && !strncmp(name, parent, length);
}

/* --- files --------------------------------------------------------------------------------------------------------- */

struct file *named(const char *live) {
  for (size_t slot = 0; slot < table->used; slot++)
    if (!strcmp(table->files[slot].live, live)) return &table->files[slot];
  return NULL;
}

struct file *of_inode(const struct stat *is) {
  for (size_t slot = 0; slot < table->used; slot++) {
    struct file *file = &table->files[slot];
    if (file->live[0] && file->inode == is->st_ino && file->device == is->st_dev) return file;
  }
  return NULL;
}

static size_t slot_of(const struct file *file) {
  return (size_t)(file - table->files);
}

/* The file behind a descriptor, if it is followed. To be asked under the lock. */
struct file *of(int fd) {
  struct stat is;
  char path[NAME];
  if (fstat(fd, &is) || !S_ISREG(is.st_mode) || is.st_dev != folder_device) return NULL;
  struct file *file = of_inode(&is);
  if (file) return file;
  const char *name = name_of(fd, path);
  if (!name || ends(name, "-shm") || is.st_nlink == 0) return NULL;
  give_up("a file that nobody was seen opening", name);
}

/* Cheap, and without the lock: whether a descriptor may be a file of ours at all. */
int maybe(int fd) {
  struct stat is;
  int error = errno;
  int yes = table && !fstat(fd, &is) && is.st_dev == folder_device && (S_ISREG(is.st_mode) || S_ISDIR(is.st_mode));
  errno = error;
  return yes;
}

struct file *begin(const char *name, const struct stat *is) {
  size_t slot = 0;
  while (slot < table->used && (table->files[slot].live[0] || table->files[slot].durable[0])) slot++;
  if (slot == SLOTS) give_up("more files than slots", name);
  struct file *file = &table->files[slot];
  resize(own_of(disk_of, "disk", slot), 0);
  file->logged = 0;
  file->device = is->st_dev;
  file->inode = is->st_ino;
  file->durable[0] = 0;
  snprintf(file->live, NAME, "%s", name);
  if (slot == table->used) table->used++;
  return file;
}

void note(struct file *file, uint64_t kind, uint64_t offset, const struct iovec *parts, int count, size_t length) {
  int cache = own_of(cache_of, "cache", slot_of(file));
  struct change change = {kind, offset, length};
  uint64_t end = file->logged + sizeof change;
  keep(cache, &change, sizeof change, file->logged);
  for (int part = 0; part < count && length > 0; part++) {
    size_t some = parts[part].iov_len < length ? parts[part].iov_len : length;
    keep(cache, parts[part].iov_base, some, end);
    end += some;
    length -= some;
  }
  /* Last: a record that is not whole does not count. */
  __atomic_store_n(&file->logged, end, __ATOMIC_RELEASE);
}

/* --- what makes durable -------------------------------------------------------------------------------------------- */

void rename_on_disk(struct file *file) {
  if (!strcmp(file->live, file->durable)) return;
  if (file->live[0])
    for (size_t slot = 0; slot < table->used; slot++) {
      struct file *other = &table->files[slot];
      /* What had this name before lost it earlier: journals keep that order. */
      if (other != file && !strcmp(other->durable, file->live)) strcpy(other->durable, other->live);
    }
  strcpy(file->durable, file->live);
}

void write_back(struct file *file) {
  int cache = own_of(cache_of, "cache", slot_of(file)), to = own_of(disk_of, "disk", slot_of(file));
  char *all = malloc(file->logged ? file->logged : 1);
  uint64_t have = 0;
  while (have < file->logged) {
    ssize_t some = pread(cache, all + have, file->logged - have, (off_t)have);
    if (some <= 0) give_up("cannot read the cache", file->live);
    have += (uint64_t)some;
  }
  for (uint64_t at = 0; at < have;) {
    struct change change;
    memcpy(&change, all + at, sizeof change);
    at += sizeof change;
    if (change.kind == RESIZE) {
      resize(to, change.offset);
    } else {
      keep(to, all + at, change.length, change.offset);
      at += change.length;
    }
  }
  free(all);
  file->logged = 0;
  if (have > 1 << 20) resize(cache, 0);
}

/* --- the start ----------------------------------------------------------------------------------------------------- */

/* What is there when the first program starts has long been on the disk. */
static int found(const char *path, const struct stat *is, int kind, struct FTW *where) {
  (void)where;
  if (kind != FTW_F || !S_ISREG(is->st_mode) || ends(path, "-shm")) return 0;
  struct file *file = begin(below(path), is);
  int from = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDONLY | O_CLOEXEC), to = own_of(disk_of, "disk", slot_of(file));
  char some[65536];
  ssize_t length;
  uint64_t at = 0;
  while ((length = read(from, some, sizeof some)) > 0) {
    keep(to, some, (size_t)length, at);
    at += (uint64_t)length;
  }
  if (from < 0 || length < 0) give_up("cannot read what is there", path);
  close(from);
  strcpy(file->durable, file->live);
  return 0;
}

__attribute__((constructor)) static void start(void) {
  const char *what = getenv("POWERCUT_FOLDER"), *where = getenv("POWERCUT_DISK"), *sync = getenv("POWERCUT_SYNC_MICROSECONDS");
  char real[4096 + 1];
  struct stat is;
  if (!what || !where) return;
  if (!realpath(what, real) || strlen(real) >= NAME || stat(real, &is)) give_up("POWERCUT_FOLDER", what);
  strcpy(folder, real);
  folder_length = strlen(folder);
  folder_device = is.st_dev;
  if (!realpath(where, real) || strlen(real) >= NAME || below(real)) give_up("POWERCUT_DISK", where);
  strcpy(disk, real);
  sync_nanoseconds = sync ? atol(sync) * 1000 : 0;
  lock_file = own("lock");
  lock();
  int file = own("table");
  resize(file, sizeof(struct table));
  struct table *map = mmap(NULL, sizeof(struct table), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (map == MAP_FAILED) give_up("cannot map the table", disk);
  close(file);
  table = map;
  if (!table->begun) {
    table->used = 0;
    if (nftw(folder, found, 16, FTW_PHYS)) give_up("cannot look through", folder);
    table->begun = 1;
  }
  unlock();
}

/* A program that ends by itself takes its other threads with it, wherever they are: not between a write and the note of
 * it, after which the next program would find bytes that nobody knows of. The lock is never given back. */
__attribute__((destructor)) static void end(void) {
  if (!table) return;
  lock();
  leaving = pthread_self();
  __atomic_store_n(&leaves, 1, __ATOMIC_RELEASE);
}
