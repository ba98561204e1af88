/* The story of a build: scan, choose names, look into the cache, then attempts (attempt.h), and at
 * the end an image for each variant or words for the author. Up to the first compiler it is begun,
 * the rest is its end. */
#include "judge/build/build.h"

#include "judge/base/file.h"
#include "judge/base/text.h"
#include "judge/build/attempt.h"
#include "judge/build/audit.h"
#include "judge/build/cache.h"
#include "judge/build/command.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct build_job {
    struct build b;
    struct build_request q;
    struct work w;
    struct adapter asked; /* as the cache's key has it: remedies change the unit */
    bool refused;         /* b tells why */
    bool attempting;      /* neither refused nor in the cache */
};

/* ---- cache ---- */

/* The adapter's text holds the signature as far as it matters, and the chosen names. */
static void make_key(const struct work *w, enum build_variant v, char out[HASH_HEX + 1])
{
    struct hash h;
    own_buf struct buf unit = {0};
    attempt_unit(w, true, &unit);
    hash_init(&h);
    hash_adds(&h, "build 2"); /* counts changes of what is refused */
    hash_adds(&h, w->toolchain->hash);
    hash_adds(&h, toolchain_flags(v));
    hash_add(&h, &v, sizeof v);
    hash_adds(&h, w->q->role == BUILD_SOLUTION ? "solution" : "package");
    if (v == BUILD_DEBUG)
        hash_adds(&h, w->q->folder);
    hash_add(&h, unit.data, unit.len);
    for (size_t i = 0; i < w->adapter.entries; i++)
        hash_adds(&h, w->adapter.entry[i].expected);
    hash_hex(&h, out);
}

static bool from_cache(struct work *w)
{
    for (int v = 0; v < BUILD_VARIANTS; v++) {
        char key[HASH_HEX + 1];
        if (!w->q->variant[v])
            continue;
        make_key(w, (enum build_variant)v, key);
        if (!cache_get("build", key, &w->image[v]))
            return false;
        struct bytes packed = {(unsigned char *)w->image[v].data, w->image[v].len};
        if (!record_unpack(packed, w->explain.name, w->arena, &w->record[v]))
            return false;
        if (!w->record[v].ok)
            return true;
    }
    return true;
}

static void to_cache(const struct work *w, enum build_variant v)
{
    char key[HASH_HEX + 1];
    own_buf struct buf packed = {0};
    make_key(w, v, key);
    record_pack(&w->record[v], &packed);
    cache_put("build", key, packed.data, packed.len);
}

/* ---- the whole ---- */

/* "int f()" takes whatever it is given, unchecked: no fit, where the problem gives something. */
static bool check_prototypes(struct work *w, struct record *out)
{
    for (size_t i = 0; i < w->adapter.entries; i++) {
        const struct adapter_entry *e = &w->adapter.entry[i];
        const struct scan_function *f = e->present ? scan_find(&w->scan, e->name) : NULL;
        bool arguments = e->method || e->callable->params > 0 || e->callable->result.dims > 0;
        if (f == NULL || !f->defined || !f->no_arguments || !arguments)
            continue;
        explain_refusal(&w->explain,
                        arena_printf(w->arena, "%s does not fit the problem; expected: %s", e->name,
                                     e->expected),
                        f->line, f->column, out);
        return false;
    }
    return true;
}

/* What needs no compiler to be seen. */
static bool first_look(struct work *w, struct record *out)
{
    if (w->scan.refusal != NULL) {
        explain_refusal(&w->explain, w->scan.refusal, w->scan.refusal_line, w->scan.refusal_column,
                        out);
        return false;
    }
    return check_prototypes(w, out);
}

static void take_failure(struct build *b, const struct record *r)
{
    b->ok = false;
    b->message = r->message;
    b->disturbed = r->disturbed;
    b->diagnostics = r->diagnostics;
    b->diagnostic_count = r->diagnostic_count;
}

/* Images come from the cache as bytes and are looked at again: that is cheap. */
static bool take_image(struct work *w, enum build_variant v, struct build *b, struct err *err)
{
    const char *why = NULL;
    struct bytes image = w->record[v].image;
    size_t entries = w->adapter.entries > 0 ? w->adapter.entries : 1;
    if (v != BUILD_DEBUG && !audit_image(image, entries, w->arena, &b->image[v], &why))
        return err_judge(err, "a cached image is not as it was: %s", why);
    b->image[v].fd = file_memfd("solution", image.data, image.len, true, err);
    return b->image[v].fd >= 0;
}

static bool take_records(struct work *w, struct build *b, struct err *err)
{
    b->ok = true;
    for (int v = 0; v < BUILD_VARIANTS; v++)
        if (w->q->variant[v] && !w->record[v].ok) {
            take_failure(b, &w->record[v]);
            return true;
        }
    for (int v = 0; v < BUILD_VARIANTS; v++)
        if (w->q->variant[v] && !take_image(w, (enum build_variant)v, b, err))
            return false;
    b->diagnostics = w->record[BUILD_FAST].diagnostics;
    b->diagnostic_count = w->record[BUILD_FAST].diagnostic_count;
    for (size_t i = 0; i < w->adapter.entries; i++)
        b->entry[i] = w->adapter.entry[i].present ? w->adapter.entry[i].name : NULL;
    for (size_t i = 0; i < w->adapter.entries; i++)
        b->destructor = b->destructor ||
                        (w->adapter.entry[i].present && w->q->role == BUILD_SOLUTION &&
                         w->q->signature->kind == PROBLEM_API && i == w->q->signature->callables);
    return true;
}

/* Until there is a refusal, the cache has it, or the first compiler runs. */
static bool begin(struct build_job *j, struct err *err)
{
    struct work *w = &j->w;
    struct record refused = {0};
    own_buf struct buf name = {0};
    text_escape(&name, j->q.name, strlen(j->q.name), false);
    w->file = command_file_name(j->q.name, w->arena);
    scan_source(j->q.source, w->arena, &w->scan);
    adapter_init(&w->adapter, j->q.role, j->q.signature, &w->scan, w->arena);
    w->explain = (struct explain){&w->adapter, &w->scan, arena_strdup(w->arena, buf_str(&name)),
                                  j->q.source, w->arena};
    if (w->adapter.impossible != NULL)
        return err_package(err, "%s: %s", w->explain.name, w->adapter.impossible);
    j->refused = !first_look(w, &refused);
    if (j->refused) {
        take_failure(&j->b, &refused);
        return true;
    }
    j->b.cached = !j->q.no_cache && from_cache(w);
    if (j->b.cached)
        return true;
    for (int v = 0; v < BUILD_VARIANTS; v++)
        w->record[v] = (struct record){0};
    j->asked = w->adapter;
    j->attempting = true;
    return attempt_begin(w, err);
}

static bool end(struct build_job *j, struct err *err)
{
    struct work *w = &j->w;
    if (j->attempting) {
        if (!attempt_end(w, err))
            return false;
        w->adapter = j->asked;
        w->remedy = (struct remedy){0};
        for (int v = 0; v < BUILD_VARIANTS; v++)
            if (j->q.variant[v] && !w->record[v].disturbed &&
                (w->record[v].ok || w->record[v].diagnostic_count > 0))
                to_cache(w, (enum build_variant)v);
    }
    return j->refused || take_records(w, &j->b, err);
}

bool build_begin(const struct toolchain *t, const struct build_request *q, struct build_job **out,
                 struct err *err)
{
    struct build_job *j = mem_alloc(sizeof *j);
    *j = (struct build_job){.b = {.image = {[0 ... BUILD_VARIANTS - 1] = {.fd = -1}}}, .q = *q};
    j->w = (struct work){.toolchain = t, .q = &j->q, .arena = &j->b.arena};
    if (!begin(j, err)) {
        build_drop(j);
        return false;
    }
    *out = j;
    return true;
}

bool build_end(struct build_job *j, struct build *out, struct err *err)
{
    bool ok = end(j, err);
    if (ok) {
        *out = j->b;
        j->b = (struct build){0};
    }
    build_drop(j);
    return ok;
}

void build_drop(struct build_job *j)
{
    if (j == NULL)
        return;
    attempt_release(&j->w);
    build_release(&j->b);
    free(j);
}

bool build_solution(const struct toolchain *t, const struct build_request *q, struct build *out,
                    struct err *err)
{
    struct build_job *j = NULL;
    return build_begin(t, q, &j, err) && build_end(j, out, err);
}

void build_release(struct build *b)
{
    for (int v = 0; v < BUILD_VARIANTS; v++)
        if (b->image[v].fd > 0)
            (void)close(b->image[v].fd);
    arena_release(&b->arena);
    *b = (struct build){.image = {[0 ... BUILD_VARIANTS - 1] = {.fd = -1}}};
}
