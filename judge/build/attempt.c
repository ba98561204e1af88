/* See attempt.h. */
#include "judge/build/attempt.h"

#include "judge/base/file.h"
#include "judge/build/command.h"
#include "judge/build/diagnostics.h"
#include "judge/build/precompiled.h"
#include "judge/build/uncounted.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_ATTEMPTS = 6 };

void attempt_unit(const struct work *w, bool whole, struct buf *out)
{
    remedy_header(&w->remedy, out);
    adapter_user_part(&w->adapter, w->file, w->q->source, out);
    if (whole)
        adapter_own_part(&w->adapter, out);
}

static void plan(struct work *w, const struct buf *unit)
{
    struct pipeline *p = &w->pipeline;
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
    attempt_unit(w, false, &text);
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

/* What is wrong with a text that does not compile: see attempt.h. */
static bool explain_compile(struct work *w, const struct tool_result *t, bool processed,
                            struct record *out, struct err *err)
{
    struct messages m;
    struct messages alone = {0};
    bool crashed = false;
    parse(w, t, &m);
    bool elsewhere = w->remedy.hidden_count > 0 && complains_elsewhere(&m);
    if (m.adapter_errors > 0 || processed || m.errors == 0 || elsewhere) {
        struct pipeline q = w->pipeline;
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

static bool explain_failure(struct work *w, enum build_variant v, const struct pipeline_result *r,
                            struct err *err)
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
    return explain_compile(w, &r->tool, v == BUILD_COUNTING, out, err);
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

static bool begin(struct work *w, struct err *err)
{
    own_buf struct buf unit = {0};
    attempt_unit(w, true, &unit);
    plan(w, &unit);
    return pipeline_begin(&w->pipeline, &w->job, err);
}

/* The end of the attempt in hand. *again: the plan was changed. */
static bool end(struct work *w, bool last, bool *again, struct err *err)
{
    struct pipeline_result r[BUILD_VARIANTS];
    struct pipeline_job *job = w->job;
    w->job = NULL;
    bool ok = pipeline_end(job, r, err);
    *again = false;
    for (int v = 0; v < BUILD_VARIANTS && ok && !*again; v++) {
        if (r[v].stage == PIPELINE_NOT_RUN)
            continue;
        if (r[v].stage == PIPELINE_DONE)
            keep(w, (enum build_variant)v, &r[v]);
        else if (!last && mend(w, &r[v]))
            *again = true;
        else {
            ok = explain_failure(w, (enum build_variant)v, &r[v], err);
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

bool attempt_begin(struct work *w, struct err *err)
{
    w->dir = file_temp_dir(err);
    if (w->dir == NULL)
        return false;
    for (int v = 0; v < BUILD_VARIANTS; v++)
        if (w->q->variant[v])
            w->headers[v] = precompiled_dir(w->toolchain, (enum build_variant)v);
    list_readable(w);
    return begin(w, err);
}

bool attempt_end(struct work *w, struct err *err)
{
    bool again = true;
    bool ok = true;
    for (int n = 1; ok && again; n++)
        ok = (n == 1 || begin(w, err)) && end(w, n == MAX_ATTEMPTS, &again, err);
    return ok;
}

void attempt_release(struct work *w)
{
    pipeline_drop(w->job);
    if (w->dir != NULL)
        (void)file_remove_tree(w->dir);
    free(w->dir);
    for (int v = 0; v < BUILD_VARIANTS; v++) {
        free(w->headers[v]);
        buf_release(&w->image[v]);
    }
}
