// A disk that fails: preloaded into the program, it has every n-th write or
// sync of a database file end with EIO, or every write with ENOSPC while the
// file is there that DISK_IS_FULL_WHILE names. With DISK_SYNC_TAKES, in
// microseconds, each sync takes that much longer, as on a rented machine.
// SQLite calls these through libc.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int database(int fd) {
	char link[64], path[512];
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t n = readlink(link, path, sizeof path - 1);
	if (n <= 0) return 0;
	path[n] = 0;
	return strstr(path, ".db") != NULL && strstr(path, ".lock") == NULL;
}

static int counted(const char *kind, int fd) {
	static int seen;
	const char *every = getenv("DISK_FAILS_EVERY"), *what = getenv("DISK_FAILS");
	if (every == NULL || what == NULL || strcmp(what, kind) != 0 || !database(fd)) return 0;
	return __sync_add_and_fetch(&seen, 1) % atoi(every) == 0;
}

static int full(int fd) {
	const char *mark = getenv("DISK_IS_FULL_WHILE");
	return mark != NULL && access(mark, F_OK) == 0 && database(fd);
}

static void slow(void) {
	const char *takes = getenv("DISK_SYNC_TAKES");
	if (takes != NULL) usleep(atoi(takes));
}

#define FAILS(kind) if (counted(kind, fd)) { errno = EIO; return -1; }
#define FULL if (full(fd)) { errno = ENOSPC; return -1; }

ssize_t pwrite64(int fd, const void *buf, size_t len, off_t at) {
	static ssize_t (*real)(int, const void *, size_t, off_t);
	if (!real) real = dlsym(RTLD_NEXT, "pwrite64");
	FAILS("write")
	FULL
	return real(fd, buf, len, at);
}

ssize_t pwrite(int fd, const void *buf, size_t len, off_t at) {
	static ssize_t (*real)(int, const void *, size_t, off_t);
	if (!real) real = dlsym(RTLD_NEXT, "pwrite");
	FAILS("write")
	FULL
	return real(fd, buf, len, at);
}

ssize_t write(int fd, const void *buf, size_t len) {
	static ssize_t (*real)(int, const void *, size_t);
	if (!real) real = dlsym(RTLD_NEXT, "write");
	FAILS("write")
	FULL
	return real(fd, buf, len);
}

int fsync(int fd) {
	static int (*real)(int);
	if (!real) real = dlsym(RTLD_NEXT, "fsync");
	FAILS("sync")
	slow();
	return real(fd);
}

int fdatasync(int fd) {
	static int (*real)(int);
	if (!real) real = dlsym(RTLD_NEXT, "fdatasync");
	FAILS("sync")
	slow();
	return real(fd);
}
