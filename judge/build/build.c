/* The story of a build: scan, choose names, look into the cache, then attempts with remedies in between,
 * and at the end an image for each variant or words for the author.
 *
 *     attempt ─ all linked ────────────────────────────→ images
 *        │ errors
 *        ├ a remedy for them? ─→ next attempt (at most MAX_ATTEMPTS)
 *        ├ the compiler crashed on our precompiled header? ─→ next attempt without it
 *        └ words: refusal, misfit, the compiler's messages, undefined symbols
 *
 * A misfit shows as an error inside of the adapter. But an open brace in the user's text shows there as
 * well; so the user's text is then looked at alone, and what is wrong with it is told first. */
#include "judge/build/build.h"

#include "judge/base/file.h"
#include "judge/base/text.h"
#include "judge/build/adapter.h"
#include "judge/build/audit.h"
#include "judge/build/cache.h"
#include "judge/build/command.h"
#include "judge/build/diagnostics.h"
#include "judge/build/explain.h"
#include "judge/build/pipeline.h"
#include "judge/build/precompiled.h"
#include "judge/build/record.h"
#include "judge/build/remedy.h"
#include "judge/build/scan.h"
#include "judge/build/uncounted.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_ATTEMPTS = 6 };

struct work {
    const struct toolchain *toolchain;
    const struct build_request *q;
    struct arena *arena;
    struct scan scan;
    struct adapter adapter;
    struct explain explain;
    struct remedy remedy;
    const char *file; /* the user's file in the unit */
    char *dir;        /* work folder */
    char *headers[BUILD_VARIANTS]; /* folders of the precompiled prelude, or NULL */
    const char *readable[16];
    bool no_headers;
    struct record record[BUILD_VARIANTS];
    struct buf image[BUILD_VARIANTS];
};

static void unit_text(const struct work *w, bool whole, struct buf *out)
{
    remedy_header(&w->remedy, out);
    adapter_user_part(&w->adapter, w->file, w->q->source, out);
    if (whole)
        adapter_own_part(&w->adapter, out);
}

/* ---- cache ---- */

/* The adapter's text holds the signature as far as it matters, and the chosen names. */
static void make_key(const struct work *w, enum build_variant v, char out[HASH_HEX + 1])
{
    struct hash h;
    own_buf struct buf unit = {0};
    unit_text(w, true, &unit);
    hash_init(&h);
    hash_adds(&h, "build 1");
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

/* ---- attempts ---- */

static void plan(struct work *w, const struct buf *unit, struct pipeline *p)
{
    *p = (struct pipeline){
        .toolchain = w->toolchain,
        .work = w->dir,
        .unit = {(unsigned char *)unit->data, unit->len},
        .plain = uncounted_is_plain(w->q->source),
        .no_header = w->remedy.hidden_count > 0,
        .folder = w->q->folder,
        .role = w->q->role,
        .entries = w->adapter.entries > 0 ? w->adapter.entries : 1,
        .arena = w->arena,
        .readable = w->readable,
    };
    for (int v = 0; v < BUILD_VARIANTS; v++) {
        p->variant[v] = w->q->variant[v];
        p->headers[v] = w->no_headers || p->no_header ? NULL : w->headers[v];
    }
}

static struct bytes log_of(const struct tool_result *t)
{
    return (struct bytes){(const unsigned char *)t->log.data, t->log.len};
}

static void parse(const struct work *w, const struct tool_result *t, struct messages *out)
{
    diagnostics_compiler(log_of(t), w->file, w->arena, out);
}

/* The user's text alone. *crashed: the record is filled. */
static bool check_alone(struct work *w, const struct pipeline *p, struct messages *out,
                        bool *crashed, struct record *record, struct err *err)
{
    own_buf struct buf text = {0};
    struct tool_result check = {0};
    unit_text(w, false, &text);
    if (!pipeline_check(p, (struct bytes){(unsigned char *)text.data, text.len}, &check, err))
        return false;
    parse(w, &check, out);
    for (size_t i = 0; i < out->count; i++)
        if (out->list[i].place == MESSAGE_ADAPTER) { /* there is none: a #line of the user's */
            out->list[i].place = MESSAGE_NOWHERE;
            out->list[i].line = out->list[i].column = 0;
        }
    *crashed = explain_is_crash(&check);
    bool ok = !*crashed || explain_tool(&w->explain, &check, "the compiler", record, err);
    tool_result_release(&check);
    return ok;
}

static bool complains_elsewhere(const struct messages *m)
{
    for (size_t i = 0; i < m->count; i++)
        if (m->list[i].place == MESSAGE_NOWHERE && strcmp(m->list[i].severity, "error") == 0)
            return true;
    return false;
}

/* What is wrong with a text that does not compile: see the top. */
static bool explain_compile(struct work *w, const struct pipeline *p, const struct tool_result *t,
                            bool processed, struct record *out, struct err *err)
{
    struct messages m;
    struct messages alone = {0};
    bool crashed = false;
    parse(w, t, &m);
    bool elsewhere = w->remedy.hidden_count > 0 && complains_elsewhere(&m);
    if (m.adapter_errors > 0 || processed || m.errors == 0 || elsewhere) {
        struct pipeline q = *p;
        if (elsewhere) { /* hiding those names broke the library's headers: show the clash itself */
            w->remedy.hidden_count = 0;
            q.no_header = false;
        }
        if (!check_alone(w, &q, &alone, &crashed, out, err))
            return false;
        if (crashed)
            return true;
    }
    if (alone.errors > 0)
        explain_messages(&w->explain, &alone, out);
    else if (m.adapter_errors > 0)
        explain_misfit(&w->explain, &m, out);
    else if (m.errors > 0)
        explain_messages(&w->explain, &m, out);
    else
        return explain_tool(&w->explain, t, "the compiler", out, err);
    return true;
}

static bool explain_failure(struct work *w, const struct pipeline *p, enum build_variant v,
                            const struct pipeline_result *r, struct err *err)
{
    struct record *out = &w->record[v];
    *out = (struct record){0};
    const char *who = r->stage == PIPELINE_LINK ? "the linker" : "the compiler";
    if (explain_machine(&r->tool, who, w->dir, err))
        return false;
    if (r->stage == PIPELINE_LOOK) {
        explain_refusal(&w->explain, r->why, r->why_line, 0, out);
        return true;
    }
    if (explain_is_crash(&r->tool))
        return explain_tool(&w->explain, &r->tool, who, out, err);
    if (r->stage == PIPELINE_LINK) {
        explain_link(&w->explain, log_of(&r->tool), out);
        return true;
    }
    return explain_compile(w, p, &r->tool, v == BUILD_COUNTING, out, err);
}

static void keep(struct work *w, enum build_variant v, struct pipeline_result *r)
{
    struct messages m;
    struct record *out = &w->record[v];
    *out = (struct record){.ok = true};
    if (v == BUILD_FAST) {
        parse(w, &r->tool, &m);
        explain_messages(&w->explain, &m, out);
    }
    buf_release(&w->image[v]);
    w->image[v] = r->file;
    r->file = (struct buf){0};
    out->image = (struct bytes){(unsigned char *)w->image[v].data, w->image[v].len};
}

/* Is another attempt worth it after this failure? */
static bool mend(struct work *w, const struct pipeline_result *r)
{
    struct messages m;
    if (r->stage != PIPELINE_COMPILE && r->stage != PIPELINE_PREPROCESS)
        return false;
    bool header = false;
    for (int v = 0; v < BUILD_VARIANTS; v++)
        header = header || w->headers[v] != NULL;
    if (explain_is_crash(&r->tool) && r->tool.end != TOOL_TIMED_OUT && header && !w->no_headers) {
        w->no_headers = true;
        precompiled_forget(w->toolchain);
        return true;
    }
    parse(w, &r->tool, &m);
    return remedy_find(&w->remedy, &w->adapter, &w->scan, &m, w->arena);
}

/* One attempt and its end. *again: the plan was changed. */
static bool attempt(struct work *w, bool last, bool *again, struct err *err)
{
    own_buf struct buf unit = {0};
    struct pipeline p;
    struct pipeline_result r[BUILD_VARIANTS];
    unit_text(w, true, &unit);
    plan(w, &unit, &p);
    bool ok = pipeline_run(&p, r, err);
    *again = false;
    for (int v = 0; v < BUILD_VARIANTS && ok && !*again; v++) {
        if (r[v].stage == PIPELINE_NOT_RUN)
            continue;
        if (r[v].stage == PIPELINE_DONE)
            keep(w, (enum build_variant)v, &r[v]);
        else if (!last && mend(w, &r[v]))
            *again = true;
        else {
            ok = explain_failure(w, &p, (enum build_variant)v, &r[v], err);
            break;
        }
    }
    for (int v = 0; v < BUILD_VARIANTS; v++)
        pipeline_result_release(&r[v]);
    return ok;
}

static void list_readable(struct work *w)
{
    size_t n = 0;
    w->readable[n++] = w->toolchain->include;
    for (size_t i = 0; i < array_len(w->toolchain->exports); i++)
        w->readable[n++] = w->toolchain->exports[i];
    for (int v = 0; v < BUILD_VARIANTS; v++)
        if (w->headers[v] != NULL)
            w->readable[n++] = w->headers[v];
    must(n < array_len(w->readable));
}

static bool compile(struct work *w, struct err *err)
{
    bool again = true;
    w->dir = file_temp_dir(err);
    if (w->dir == NULL)
        return false;
    bool ok = true;
    for (int v = 0; v < BUILD_VARIANTS; v++)
        if (w->q->variant[v])
            w->headers[v] = precompiled_dir(w->toolchain, (enum build_variant)v);
    list_readable(w);
    for (int n = 1; ok && again; n++)
        ok = attempt(w, n == MAX_ATTEMPTS, &again, err);
    (void)file_remove_tree(w->dir);
    return ok;
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

/* One record for each variant asked for, from the cache or from the compiler. */
static bool make_records(struct work *w, struct build *b, struct err *err)
{
    b->cached = !w->q->no_cache && from_cache(w);
    if (b->cached)
        return true;
    for (int v = 0; v < BUILD_VARIANTS; v++)
        w->record[v] = (struct record){0};
    struct adapter asked = w->adapter;
    if (!compile(w, err))
        return false;
    /* Remedies change the unit; the key is that of the question. */
    w->adapter = asked;
    w->remedy = (struct remedy){0};
    for (int v = 0; v < BUILD_VARIANTS; v++)
        if (w->q->variant[v] && !w->record[v].disturbed &&
            (w->record[v].ok || w->record[v].diagnostic_count > 0))
            to_cache(w, (enum build_variant)v);
    return true;
}

static bool build(struct work *w, struct build *b, struct err *err)
{
    struct record refused = {0};
    own_buf struct buf name = {0};
    text_escape(&name, w->q->name, strlen(w->q->name), false);
    w->file = command_file_name(w->q->name, w->arena);
    scan_source(w->q->source, w->arena, &w->scan);
    adapter_init(&w->adapter, w->q->role, w->q->signature, &w->scan, w->arena);
    w->explain = (struct explain){&w->adapter, &w->scan, arena_strdup(w->arena, buf_str(&name)),
                                  w->q->source, w->arena};
    if (w->adapter.impossible != NULL)
        return err_package(err, "%s: %s", w->explain.name, w->adapter.impossible);
    if (!first_look(w, &refused)) {
        take_failure(b, &refused);
        return true;
    }
    return make_records(w, b, err) && take_records(w, b, err);
}

bool build_solution(const struct toolchain *t, const struct build_request *q, struct build *out,
                    struct err *err)
{
    struct build b = {.image = {[0 ... BUILD_VARIANTS - 1] = {.fd = -1}}};
    struct work w = {.toolchain = t, .q = q, .arena = &b.arena};
    bool ok = build(&w, &b, err);
    free(w.dir);
    for (int v = 0; v < BUILD_VARIANTS; v++) {
        free(w.headers[v]);
        buf_release(&w.image[v]);
    }
    if (!ok)
        build_release(&b);
    else
        *out = b;
    return ok;
}

void build_release(struct build *b)
{
    for (int v = 0; v < BUILD_VARIANTS; v++)
        if (b->image[v].fd > 0)
            (void)close(b->image[v].fd);
    arena_release(&b->arena);
    *b = (struct build){.image = {[0 ... BUILD_VARIANTS - 1] = {.fd = -1}}};
}
