/* Memory and scope ownership.
 *
 * Allocation never fails for the caller: out of memory aborts with a message.
 * Three owners exist: a scope (own_mem, own_fd, own_file), an arena that lives
 * as long as one submission or package, or one struct with a release function.
 */
#ifndef JUDGE_BASE_MEM_H
#define JUDGE_BASE_MEM_H

#include <stddef.h>
#include <stdio.h>

void *mem_alloc(size_t size);                       /* zeroed; size 0 gives a unique pointer */
void *mem_array(size_t count, size_t size);         /* zeroed; overflow of count*size aborts */
void *mem_grow(void *p, size_t count, size_t size); /* realloc of an array; not zeroed */
char *mem_strdup(const char *s);
char *mem_strndup(const char *s, size_t n);
char *mem_printf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* An arena: many small objects, one end. Zeroed memory, aligned for any type. */
struct arena {
    struct arena_block *blocks; /* newest first */
};
void *arena_alloc(struct arena *a, size_t size);
void *arena_array(struct arena *a, size_t count, size_t size);
void *arena_copy(struct arena *a, const void *data, size_t size);
char *arena_strdup(struct arena *a, const char *s);
char *arena_strndup(struct arena *a, const char *s, size_t n);
char *arena_printf(struct arena *a, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void arena_release(struct arena *a); /* accepts a zeroed arena; leaves it zeroed */

/* Scope cleanup (the gcc and clang cleanup attribute). */
void mem_cleanup_free(void *pp);
void mem_cleanup_close(const int *fd);
void mem_cleanup_fclose(FILE **f);
#define own_mem  __attribute__((cleanup(mem_cleanup_free)))
#define own_fd   __attribute__((cleanup(mem_cleanup_close)))
#define own_file __attribute__((cleanup(mem_cleanup_fclose)))

/* Give a scope-owned value away: `return mem_take(&p)`. */
#define mem_take(pp)                                                                               \
    __extension__({                                                                                \
        __typeof__(*(pp)) taken_ = *(pp);                                                          \
        *(pp) = NULL;                                                                              \
        taken_;                                                                                    \
    })
#define fd_take(pfd)                                                                               \
    __extension__({                                                                                \
        int taken_ = *(pfd);                                                                       \
        *(pfd) = -1;                                                                               \
        taken_;                                                                                    \
    })

#define array_len(a) (sizeof(a) / sizeof((a)[0]))

#endif
