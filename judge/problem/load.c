/* A package from its folder. Everything that decides a verdict is read once, here, and hashed as it
 * was read: what is judged later is what the hash names, whatever happens to the files meanwhile.
 */
#include "judge/problem/load.h"

#include "judge/base/file.h"
#include "judge/problem/decode.h"
#include "judge/problem/files.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static const char reference_path[] = "submissions/accepted/reference.c";

static struct bytes bytes_of(const struct buf *b)
{
    return (struct bytes){(const unsigned char *)b->data, b->len};
}

/* A C source into the problem. */
static bool read_source(int dir, const char *path, bool optional, struct hash *h, struct arena *a,
                        struct bytes *out, struct err *err)
{
    own_buf struct buf text = {0};
    if (!package_read(dir, path, SOURCE_MAX, optional, &text, err))
        return false;
    hash_adds(h, path);
    hash_add(h, buf_str(&text), text.len);
    if (text.len > 0)
        *out = (struct bytes){arena_copy(a, text.data, text.len), text.len};
    return true;
}

static bool needs_checker(const struct signature *s)
{
    for (size_t i = 0; i < s->callables; i++) {
        if (s->callable[i].check.rule == CHECK_CUSTOM)
            return true;
    }
    return false;
}

static bool read_sources(int dir, struct hash *h, struct problem *p, struct err *err)
{
    bool custom = needs_checker(&p->signature);
    bool families = p->sweep_count + p->hidden_count + p->exhaustive_count > 0;
    if (!read_source(dir, "generate.c", !families, h, &p->arena, &p->generator, err) ||
        !read_source(dir, "check.c", !custom, h, &p->arena, &p->checker, err) ||
        !read_source(dir, reference_path, false, h, &p->arena, &p->reference, err))
        return false;
    if (families && p->generator.len == 0)
        return err_package(err, "generate.c: empty, but $.families names families");
    if (custom && p->checker.len == 0)
        return err_package(err, "check.c: empty, but $.check is \"custom\"");
    if (!custom && p->checker.len > 0)
        return err_package(err, "check.c: not used, since no check is \"custom\"");
    if (p->reference.len == 0)
        return err_package(err, "%s: empty", reference_path);
    return true;
}

static bool load(int dir, const char *id, struct problem *p, struct err *err)
{
    own_buf struct buf problem = {0};
    own_buf struct buf cases = {0};
    struct hash h;
    if (!package_read(dir, "problem.json", PROBLEM_JSON_MAX, false, &problem, err) ||
        !package_read(dir, "cases.json", CASES_JSON_MAX, false, &cases, err) ||
        !problem_decode(id, bytes_of(&problem), bytes_of(&cases), p, err))
        return false;
    hash_init(&h);
    hash_adds(&h, id);
    hash_add(&h, buf_str(&problem), problem.len);
    hash_add(&h, buf_str(&cases), cases.len);
    if (!read_sources(dir, &h, p, err)) {
        problem_release(p);
        return false;
    }
    hash_hex(&h, p->hash);
    return true;
}

/* The folder's own name, also of "." and of a path that ends in "/". */
static char *id_of(const char *dir)
{
    own_mem char *real = realpath(dir, NULL);
    return mem_strdup(file_basename(real != NULL ? real : dir));
}

bool problem_load(const char *dir, struct problem *out, struct err *err)
{
    struct problem p = {0};
    own_fd int fd = package_open(dir, err);
    if (fd < 0)
        return false;
    own_mem char *id = id_of(dir);
    if (!load(fd, id, &p, err))
        return err_within(err, "problem %s", id);
    p.dir = arena_strdup(&p.arena, dir);
    *out = p;
    return true;
}
