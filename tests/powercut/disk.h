/* What shim.c and disk.c share: the disk's copy, and how it is changed. What all of it promises stands in shim.c. */
#ifndef POWERCUT_DISK_H
#define POWERCUT_DISK_H

#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>

/* The three structs are read by disk.rs as well: change them together. */
#define NAME 1000
#define SLOTS 4096
struct file {
  uint64_t device, inode;
  uint64_t logged;    /* bytes of .cache that count */
  char live[NAME];    /* its name below the folder, for programs; empty: removed */
  char durable[NAME]; /* its name on the disk; empty: none yet, or no longer */
};
struct table {
  uint64_t begun; /* 1: filled with what was there at the start */
  uint64_t used;  /* slots from here on were never used */
  struct file files[SLOTS];
};
struct change {
  uint64_t kind, offset, length;
};
enum { WRITE = 1, RESIZE = 2 };

/* Nobody else's names: this lives in the program that is tried. */
#pragma GCC visibility push(hidden)

extern struct table *table; /* none: nothing is followed */
extern dev_t folder_device;
extern long sync_nanoseconds;

/* Ends the program with a message. */
__attribute__((noreturn)) void give_up(const char *what, const char *name);

/* All processes and threads, one at a time; the table and the files are looked at and changed between the two. */
void lock(void);
void unlock(void);

/* Whether a name, which may have folders in it, ends so. */
int ends(const char *name, const char *with);
/* The name below the folder of what a descriptor stands for; none when it is elsewhere, "" for the folder itself. */
const char *name_of(int fd, char path[NAME]);
/* The same for a path that need not exist, relative to an open folder. A link at its end is not followed. */
const char *name_at(int at, const char *path, char out[NAME]);
/* Whether a name lies directly in a folder ("" is the followed folder itself). */
int lies_in(const char *name, const char *parent);

/* The followed file of this name, of this inode, behind this descriptor; none if it is not followed. */
struct file *named(const char *live);
struct file *of_inode(const struct stat *is);
struct file *of(int fd);
/* Cheap, and without the lock: whether a descriptor may be a file of ours at all. */
int maybe(int fd);

/* A file that came into being; a change of it that went to the cache. */
struct file *begin(const char *name, const struct stat *is);
void note(struct file *file, uint64_t kind, uint64_t offset, const struct iovec *parts, int count, size_t length);
/* Its bytes, and its name, go to the disk. */
void write_back(struct file *file);
void rename_on_disk(struct file *file);

#pragma GCC visibility pop
#endif
