/* A disk that can be told when to fail.
 *
 * Loaded before libc (LD_PRELOAD), this stands between a process and every call that changes what is on
 * the disk: writes, flushes, names. Calls that concern files below one folder are counted; the N-th can be
 * the last thing the process ever did, can be done by half, or can fail; and all of them can be written down.
 *
 * A process that was started with this asks for it by `faults_arm`, or by environment variables:
 *
 *   KOKOMA_FAULTS_FOLDER  below which calls count
 *   KOKOMA_FAULTS_MODE    what happens, see enum mode
 *   KOKOMA_FAULTS_AT      at which call (with BUDGET: after how many bytes)
 *   KOKOMA_FAULTS_ERRNO   with which error
 *   KOKOMA_FAULTS_TRACE   where calls are written down
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum mode { COUNT, KILL_BEFORE, KILL_AFTER, HALF, FAIL, FAIL_ON, BUDGET };

/* What the trace calls them; tests/faults/trace.py knows the same letters. */
enum op {
    WRITE = 'w', FLUSH = 'f', FLUSH_FOLDER = 'd', TRUNCATE = 't', CREATE = 'c', RENAME = 'r', LINK = 'l',
    UNLINK = 'u', MAKE_FOLDER = 'm', REMOVE_FOLDER = 'x'
};

static char root[PATH_MAX];
static size_t root_length;
static int mode = COUNT;
static long target;
static int error_number = EIO;
static int trace = -1;
static long counted;

#define REAL(name) ((__typeof__(&name))real(#name))

static void *real(const char *name)
{
    void *found = dlsym(RTLD_NEXT, name);
    if (!found)
        abort();
    return found;
}

void faults_arm(const char *folder, int how, long at, int error, const char *file)
{
    if (trace >= 0)
        close(trace);
    snprintf(root, sizeof root, "%s", folder);
    root_length = strlen(root);
    mode = how;
    target = at;
    error_number = error;
    counted = 0;
    trace = file && *file ? REAL(open)(file, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600) : -1;
}

long faults_count(void)
{
    return counted;
}

__attribute__((constructor)) static void begin(void)
{
    const char *folder = getenv("KOKOMA_FAULTS_FOLDER"), *how = getenv("KOKOMA_FAULTS_MODE");
    const char *at = getenv("KOKOMA_FAULTS_AT"), *error = getenv("KOKOMA_FAULTS_ERRNO");
    if (folder && *folder)
        faults_arm(folder, how ? atoi(how) : COUNT, at ? atol(at) : 0, error ? atoi(error) : EIO,
                   getenv("KOKOMA_FAULTS_TRACE"));
}

static int is_below(const char *path)
{
    return root_length && strncmp(path, root, root_length) == 0
        && (path[root_length] == '/' || path[root_length] == '\0');
}

/* The path of an open file, if it counts. */
static int names_fd(int fd, char *path)
{
    char link[64];
    if (!root_length)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (length < 0)
        return 0;
    path[length] = '\0';
    return is_below(path);
}

/* The path as the kernel would find it, if it counts. */
static int names_path(int folder, const char *name, char *path)
{
    char base[PATH_MAX] = "";
    if (!root_length)
        return 0;
    if (name[0] != '/') {
        if (folder != AT_FDCWD) {
            char link[64];
            snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
            ssize_t length = readlink(link, base, sizeof base - 1);
            if (length < 0)
                return 0;
            base[length] = '\0';
        } else if (!getcwd(base, sizeof base)) {
            return 0;
        }
    }
    while (name[0] == '.' && name[1] == '/')
        name += 2;
    if (snprintf(path, PATH_MAX, "%s%s%s", base, *base ? "/" : "", name) >= PATH_MAX)
        return 0;
    return is_below(path);
}

static void die(void)
{
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

/* Whether an error of this kind can come from a call of this kind. */
static int can_fail(enum op op)
{
    switch (error_number) {
    case ENOSPC:
    case EDQUOT:
        return op != UNLINK && op != REMOVE_FOLDER && op != TRUNCATE && op != FLUSH_FOLDER;
    case EACCES:
    case EPERM:
        return op != WRITE && op != FLUSH && op != FLUSH_FOLDER && op != TRUNCATE;
    default:
        return 1;
    }
}

/* Counts a call. True if it has to fail. */
static int fails(enum op op)
{
    counted++;
    if (mode == KILL_BEFORE && counted == target)
        die();
    if (mode == HALF && counted == target && op != WRITE)
        die();
    if ((mode == FAIL && counted == target) || (mode == FAIL_ON && counted >= target)) {
        if (can_fail(op)) {
            errno = error_number;
            return 1;
        }
    }
    if (mode == BUDGET && target <= 0 && op == WRITE) {
        errno = ENOSPC;
        return 1;
    }
    return 0;
}

static void put(const void *data, size_t size)
{
    const char *from = data;
    while (size) {
        ssize_t done = REAL(write)(trace, from, size);
        if (done <= 0)
            abort();
        from += done;
        size -= done;
    }
}

static void note(enum op op, uint64_t inode, int64_t offset, const char *path, const char *other,
                 const void *data, uint64_t size)
{
    if (trace >= 0) {
        int before = errno;
        struct { uint64_t op, inode; int64_t offset; uint64_t size, path, other; } head = {
            op, inode, offset, size, strlen(path), strlen(other)
        };
        put(&head, sizeof head);
        put(path, head.path);
        put(other, head.other);
        if (data)
            put(data, size);
        errno = before;
    }
    if (mode == KILL_AFTER && counted == target)
        die();
}

static uint64_t inode_of(int fd, int *is_folder)
{
    struct stat found;
    if (fstat(fd, &found))
        return 0;
    if (is_folder)
        *is_folder = S_ISDIR(found.st_mode);
    return found.st_ino;
}

/* How much of a write is done. */
static size_t share(size_t size)
{
    if (mode == HALF && counted == target)
        return size / 2;
    if (mode == BUDGET) {
        size_t left = target > 0 ? (size_t)target : 0;
        size_t done = size < left ? size : left;
        target -= (long)done;
        return done;
    }
    return size;
}

static ssize_t written(int fd, const char *path, const void *data, off_t offset, ssize_t done)
{
    if (done > 0)
        note(WRITE, inode_of(fd, NULL), offset, path, "", data, done);
    if (mode == HALF && counted == target)
        die();
    return done;
}

static off_t place_of(int fd)
{
    struct stat found;
    if ((fcntl(fd, F_GETFL) & O_APPEND) && fstat(fd, &found) == 0)
        return found.st_size;
    return lseek(fd, 0, SEEK_CUR);
}

ssize_t write(int fd, const void *data, size_t size)
{
    char path[PATH_MAX];
    if (!size || fd == trace || !names_fd(fd, path))
        return REAL(write)(fd, data, size);
    if (fails(WRITE))
        return -1;
    off_t offset = place_of(fd);
    return written(fd, path, data, offset, REAL(write)(fd, data, share(size)));
}

#define PWRITE(name, type)                                                                        \
    ssize_t name(int fd, const void *data, size_t size, type offset)                              \
    {                                                                                             \
        char path[PATH_MAX];                                                                      \
        if (!size || !names_fd(fd, path))                                                         \
            return REAL(name)(fd, data, size, offset);                                            \
        if (fails(WRITE))                                                                         \
            return -1;                                                                            \
        return written(fd, path, data, offset, REAL(name)(fd, data, share(size), offset));        \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t writev(int fd, const struct iovec *pieces, int count)
{
    char path[PATH_MAX];
    size_t size = 0, at = 0;
    if (!names_fd(fd, path))
        return REAL(writev)(fd, pieces, count);
    for (int i = 0; i < count; i++)
        size += pieces[i].iov_len;
    char *all = malloc(size ? size : 1);
    if (!all)
        abort();
    for (int i = 0; i < count; at += pieces[i++].iov_len)
        memcpy(all + at, pieces[i].iov_base, pieces[i].iov_len);
    ssize_t done = write(fd, all, size);
    int before = errno;
    free(all);
    errno = before;
    return done;
}

/* Copies within the kernel: done by hand, so that they are writes as all others. */
static ssize_t copied(int out, off_t *out_offset, int in, off_t *in_offset, size_t size)
{
    char piece[1 << 16];
    if (size > sizeof piece)
        size = sizeof piece;
    ssize_t got = in_offset ? pread(in, piece, size, *in_offset) : read(in, piece, size);
    if (got <= 0)
        return got;
    ssize_t done = out_offset ? pwrite(out, piece, got, *out_offset) : write(out, piece, got);
    if (in_offset && done > 0)
        *in_offset += done;
    else if (!in_offset)
        lseek(in, (done > 0 ? done : 0) - got, SEEK_CUR);
    if (out_offset && done > 0)
        *out_offset += done;
    return done;
}

ssize_t sendfile(int out, int in, off_t *offset, size_t size);
ssize_t sendfile(int out, int in, off_t *offset, size_t size)
{
    char path[PATH_MAX];
    if (!names_fd(out, path))
        return REAL(sendfile)(out, in, offset, size);
    return copied(out, NULL, in, offset, size);
}

ssize_t sendfile64(int out, int in, off64_t *offset, size_t size);
ssize_t sendfile64(int out, int in, off64_t *offset, size_t size)
{
    return sendfile(out, in, offset, size);
}

ssize_t copy_file_range(int in, off64_t *in_offset, int out, off64_t *out_offset, size_t size,
                        unsigned int flags)
{
    char path[PATH_MAX];
    if (!names_fd(out, path))
        return REAL(copy_file_range)(in, in_offset, out, out_offset, size, flags);
    return copied(out, out_offset, in, in_offset, size);
}

#define FLUSHES(name)                                                                             \
    int name(int fd)                                                                              \
    {                                                                                             \
        char path[PATH_MAX];                                                                      \
        int is_folder = 0;                                                                        \
        if (!names_fd(fd, path))                                                                  \
            return REAL(name)(fd);                                                                \
        uint64_t inode = inode_of(fd, &is_folder);                                                \
        if (fails(is_folder ? FLUSH_FOLDER : FLUSH))                                              \
            return -1;                                                                            \
        int result = REAL(name)(fd);                                                              \
        if (result == 0)                                                                          \
            note(is_folder ? FLUSH_FOLDER : FLUSH, inode, 0, path, "", NULL, 0);                  \
        return result;                                                                            \
    }
FLUSHES(fsync)
FLUSHES(fdatasync)

#define FTRUNCATE(name, type)                                                                     \
    int name(int fd, type size)                                                                   \
    {                                                                                             \
        char path[PATH_MAX];                                                                      \
        if (!names_fd(fd, path))                                                                  \
            return REAL(name)(fd, size);                                                          \
        if (fails(TRUNCATE))                                                                      \
            return -1;                                                                            \
        int result = REAL(name)(fd, size);                                                        \
        if (result == 0)                                                                          \
            note(TRUNCATE, inode_of(fd, NULL), size, path, "", NULL, 0);                          \
        return result;                                                                            \
    }
FTRUNCATE(ftruncate, off_t)
FTRUNCATE(ftruncate64, off64_t)

#define TRUNCATES(name, type)                                                                     \
    int name(const char *file, type size)                                                         \
    {                                                                                             \
        char path[PATH_MAX];                                                                      \
        struct stat found;                                                                        \
        if (!names_path(AT_FDCWD, file, path) || stat(path, &found))                              \
            return REAL(name)(file, size);                                                        \
        if (fails(TRUNCATE))                                                                      \
            return -1;                                                                            \
        int result = REAL(name)(file, size);                                                      \
        if (result == 0)                                                                          \
            note(TRUNCATE, found.st_ino, size, path, "", NULL, 0);                                \
        return result;                                                                            \
    }
TRUNCATES(truncate, off_t)
TRUNCATES(truncate64, off64_t)

/* Opening counts where it makes a file or empties one. */
static int opened(int folder, const char *name, int flags, mode_t rights)
{
    char path[PATH_MAX];
    struct stat found;
    int there;
    if (!(flags & (O_CREAT | O_TRUNC)) || !names_path(folder, name, path))
        return REAL(openat)(folder, name, flags, rights);
    there = lstat(path, &found) == 0;
    if (there ? !(flags & O_TRUNC) || (flags & O_EXCL) : !(flags & O_CREAT))
        return REAL(openat)(folder, name, flags, rights);
    if (fails(there ? TRUNCATE : CREATE))
        return -1;
    int fd = REAL(openat)(folder, name, flags, rights);
    if (fd >= 0)
        note(there ? TRUNCATE : CREATE, inode_of(fd, NULL), 0, path, "", NULL, 0);
    return fd;
}

#define RIGHTS(last)                                                                              \
    mode_t rights = 0;                                                                            \
    if (flags & (O_CREAT | O_TMPFILE)) {                                                          \
        va_list rest;                                                                             \
        va_start(rest, last);                                                                     \
        rights = va_arg(rest, mode_t);                                                            \
        va_end(rest);                                                                             \
    }

int open(const char *name, int flags, ...)
{
    RIGHTS(flags)
    return opened(AT_FDCWD, name, flags, rights);
}

int open64(const char *name, int flags, ...)
{
    RIGHTS(flags)
    return opened(AT_FDCWD, name, flags, rights);
}

int openat(int folder, const char *name, int flags, ...)
{
    RIGHTS(flags)
    return opened(folder, name, flags, rights);
}

int openat64(int folder, const char *name, int flags, ...)
{
    RIGHTS(flags)
    return opened(folder, name, flags, rights);
}

int creat(const char *name, mode_t rights)
{
    return opened(AT_FDCWD, name, O_CREAT | O_WRONLY | O_TRUNC, rights);
}

static int moves(int a, const char *from, int b, const char *to, enum op op, int flags)
{
    char source[PATH_MAX] = "", aim[PATH_MAX] = "";
    int counts = names_path(a, from, source) | names_path(b, to, aim);
    if (counts && fails(op))
        return -1;
    int result = op == LINK ? REAL(linkat)(a, from, b, to, flags) : REAL(renameat2)(a, from, b, to, flags);
    if (counts && result == 0)
        note(op, 0, 0, source, aim, NULL, 0);
    return result;
}

int rename(const char *from, const char *to)
{
    return moves(AT_FDCWD, from, AT_FDCWD, to, RENAME, 0);
}

int renameat(int a, const char *from, int b, const char *to)
{
    return moves(a, from, b, to, RENAME, 0);
}

int renameat2(int a, const char *from, int b, const char *to, unsigned int flags)
{
    return moves(a, from, b, to, RENAME, flags);
}

int link(const char *from, const char *to)
{
    return moves(AT_FDCWD, from, AT_FDCWD, to, LINK, 0);
}

int linkat(int a, const char *from, int b, const char *to, int flags)
{
    return moves(a, from, b, to, LINK, flags);
}

static int goes(int folder, const char *name, int flags)
{
    char path[PATH_MAX];
    struct stat found;
    enum op op = flags & AT_REMOVEDIR ? REMOVE_FOLDER : UNLINK;
    int counts = names_path(folder, name, path) && lstat(path, &found) == 0;
    if (counts && fails(op))
        return -1;
    int result = REAL(unlinkat)(folder, name, flags);
    if (counts && result == 0)
        note(op, 0, 0, path, "", NULL, 0);
    return result;
}

int unlink(const char *name)
{
    return goes(AT_FDCWD, name, 0);
}

int unlinkat(int folder, const char *name, int flags)
{
    return goes(folder, name, flags);
}

int rmdir(const char *name)
{
    return goes(AT_FDCWD, name, AT_REMOVEDIR);
}

int mkdirat(int folder, const char *name, mode_t rights)
{
    char path[PATH_MAX];
    struct stat found;
    int counts = names_path(folder, name, path) && lstat(path, &found) != 0;
    if (counts && fails(MAKE_FOLDER))
        return -1;
    int result = REAL(mkdirat)(folder, name, rights);
    if (counts && result == 0)
        note(MAKE_FOLDER, 0, 0, path, "", NULL, 0);
    return result;
}

int mkdir(const char *name, mode_t rights)
{
    return mkdirat(AT_FDCWD, name, rights);
}
