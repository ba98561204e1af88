/* Two tracks and their steps. Everything that a tool leaves in the work folder is read without
 * following links and with a bound: the tool worked on hostile text. */
#include "judge/build/pipeline.h"

#include "judge/base/file.h"
#include "judge/build/adapter.h"
#include "judge/build/audit.h"
#include "judge/build/command.h"
#include "judge/build/uncounted.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct track {
    const struct pipeline *p;
    enum build_variant v;
    const char *object, *image; /* file names */
    struct tool *tool;
    struct pipeline_result *r;
};

static bool read_product(const char *work, const char *name, struct buf *out, struct err *err)
{
    struct stat st;
    own_mem char *path = file_join(work, name);
    own_fd int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0 || fstat(fd, &st) != 0)
        return err_system(err, "the compiler left no %s", name);
    if (!S_ISREG(st.st_mode))
        return err_judge(err, "the compiler left %s as something else than a file", name);
    struct err too_large = {0};
    return file_read_fd(fd, (size_t)COMMAND_FILE_MB << 20, out, &too_large) ||
           err_judge(err, "%s: %s", name, too_large.text);
}

/* Replaces whatever stands there, without following it: the folder is writable to the tools. */
static bool write_input(const char *work, const char *name, const void *data, size_t len,
                        struct err *err)
{
    own_mem char *path = file_join(work, name);
    return file_write(path, data, len, false, err);
}

static bool start_compiler(struct track *t, enum command_kind kind, const char *input,
                           const char *output, struct err *err)
{
    const struct pipeline *p = t->p;
    const char *dir = p->headers[t->v];
    struct command c = {.kind = kind, .variant = t->v, .input = input, .output = output};
    if (t->v == BUILD_DEBUG)
        c.folder = p->folder;
    if (kind != COMMAND_PROCESSED && !p->no_header)
        c.header = dir != NULL ? arena_printf(p->arena, "%s/unit.h", dir) : "unit.h";
    return command_start(command_compile(p->toolchain, &c, p->work, p->arena), p->work, p->readable,
                         &t->tool, err);
}

/* Wait for the step in hand. True if the judge is well; *good if the step went well, too. */
static bool finish(struct track *t, enum pipeline_stage stage, bool *good, struct err *err)
{
    struct tool *tool = t->tool;
    t->tool = NULL;
    tool_result_release(&t->r->tool);
    t->r->tool = (struct tool_result){0};
    if (!tool_wait(tool, &t->r->tool, err))
        return false;
    *good = t->r->tool.end == TOOL_EXITED && t->r->tool.code == 0;
    if (!*good)
        t->r->stage = stage;
    return true;
}

static bool refuse(struct track *t, const char *why, int line, bool *good)
{
    t->r->stage = PIPELINE_LOOK;
    t->r->why = why;
    t->r->why_line = line;
    *good = false;
    return true;
}

/* Preprocessed text: look, make neutral, compile. */
static bool compile_processed(struct track *t, bool *good, struct err *err)
{
    own_buf struct buf text = {0};
    int line = 0;
    if (!finish(t, PIPELINE_PREPROCESS, good, err))
        return false;
    if (!*good)
        return true;
    if (!read_product(t->p->work, "count.i", &text, err))
        return false;
    const char *why = uncounted_in_preprocessed(&text, &line);
    if (why != NULL)
        return refuse(t, why, line, good);
    return write_input(t->p->work, "counted.i", text.data, text.len, err) &&
           start_compiler(t, COMMAND_PROCESSED, "counted.i", t->object, err);
}

static bool start_first(struct track *t, struct err *err)
{
    return t->p->plain ? start_compiler(t, COMMAND_COMPILE, "unit.c", t->object, err)
                       : start_compiler(t, COMMAND_PREPROCESS, "unit.c", "look.i", err);
}

/* The same look for the other builds: there assembly would be harmless at run time, but the
 * assembler can read files (.incbin), and a machine without namespaces and Landlock cannot forbid
 * that. A text that does not get through the preprocessor is left to the compiler, whose messages
 * are better. */
static bool look_only(struct track *t, bool *good, struct err *err)
{
    own_buf struct buf text = {0};
    int line = 0;
    bool through = false;
    if (!finish(t, PIPELINE_PREPROCESS, &through, err))
        return false;
    if (!through)
        return true;
    if (!read_product(t->p->work, "look.i", &text, err))
        return false;
    const char *why = uncounted_in_preprocessed(&text, &line);
    return why == NULL || refuse(t, why, line, good);
}

/* Until its compiler runs. What was begun early is taken up. */
static bool look_and_compile(struct track *t, bool *good, struct err *err)
{
    if (t->tool == NULL && !start_first(t, err))
        return false;
    if (t->p->plain)
        return true;
    if (!look_only(t, good, err))
        return false;
    return !*good || start_compiler(t, COMMAND_COMPILE, "unit.c", t->object, err);
}

static bool start_counting(struct track *t, bool *good, struct err *err)
{
    if (t->p->plain)
        return start_compiler(t, COMMAND_COMPILE, "unit.c", t->object, err);
    return start_compiler(t, COMMAND_PREPROCESS, "unit.c", "count.i", err) &&
           compile_processed(t, good, err);
}

/* Keep the compiler's messages: they are the ones to show when all goes well. */
static bool link_object(struct track *t, bool *good, struct tool_result *messages, struct err *err)
{
    const struct pipeline *p = t->p;
    own_buf struct buf object = {0};
    const char *why = NULL;
    if (!finish(t, PIPELINE_COMPILE, good, err))
        return false;
    if (!*good)
        return true;
    if (!read_product(p->work, t->object, &object, err))
        return false;
    struct bytes bytes = {(unsigned char *)object.data, object.len};
    if (t->v != BUILD_DEBUG && !audit_object(bytes, t->v, p->arena, &why))
        return refuse(t, why, 0, good);
    *messages = t->r->tool;
    t->r->tool = (struct tool_result){0};
    return command_start(command_link(p->toolchain, p->role, t->v, t->object, t->image, p->arena),
                         p->work, p->readable, &t->tool, err);
}

static bool take_image(struct track *t, struct tool_result *messages, struct err *err)
{
    const char *why = NULL;
    bool good = false;
    if (!finish(t, PIPELINE_LINK, &good, err))
        return false;
    if (!good)
        return true;
    if (!read_product(t->p->work, t->image, &t->r->file, err))
        return false;
    struct bytes bytes = {(unsigned char *)t->r->file.data, t->r->file.len};
    if (t->v != BUILD_DEBUG && !audit_image(bytes, t->p->entries, t->p->arena, &t->r->image, &why))
        return refuse(t, why, 0, &good);
    t->r->stage = PIPELINE_DONE;
    tool_result_release(&t->r->tool);
    t->r->tool = *messages;
    *messages = (struct tool_result){0};
    return true;
}

static bool run_tracks(struct track *fast, struct track *counting, struct tool_result messages[2],
                       struct err *err)
{
    const struct pipeline *p = fast->p;
    bool f = p->variant[BUILD_FAST];
    bool c = p->variant[BUILD_COUNTING];
    if (f && !look_and_compile(fast, &f, err))
        return false;
    if (p->variant[BUILD_FAST] && !f)
        return true;
    if (c && !start_counting(counting, &c, err))
        return false;
    if (f && !link_object(fast, &f, &messages[0], err))
        return false;
    if (p->variant[BUILD_FAST] && !f)
        return true; /* a compile error in one build is one in both */
    if (c && !link_object(counting, &c, &messages[1], err))
        return false;
    if (f && !take_image(fast, &messages[0], err))
        return false;
    return !c || take_image(counting, &messages[1], err);
}

/* Alone: it is wanted when the others are there already. */
static bool run_alone(struct track *t, struct tool_result *messages, struct err *err)
{
    bool good = true;
    if (!t->p->variant[t->v])
        return true;
    return look_and_compile(t, &good, err) && (!good || link_object(t, &good, messages, err)) &&
           (!good || take_image(t, messages, err));
}

struct pipeline_job {
    struct pipeline p;
    struct track track[BUILD_VARIANTS];
};

static const char *const products[BUILD_VARIANTS][2] = {
    [BUILD_FAST] = {"fast.o", "fast.image"},
    [BUILD_COUNTING] = {"counting.o", "counting.image"},
    [BUILD_CHECKED] = {"checked.o", "checked.image"},
    [BUILD_ZEROED] = {"zeroed.o", "zeroed.image"},
    [BUILD_DEBUG] = {"debug.o", "debug.image"},
};

/* Of one variant only: the others share its work folder. */
static bool begin_one(struct pipeline_job *j, struct err *err)
{
    for (int v = 0; v < BUILD_VARIANTS; v++)
        if (j->p.variant[v])
            return v == BUILD_COUNTING || start_first(&j->track[v], err);
    return true;
}

bool pipeline_begin(const struct pipeline *p, struct pipeline_job **out, struct err *err)
{
    own_buf struct buf header = {0};
    struct pipeline_job *j = mem_alloc(sizeof *j);
    j->p = *p;
    for (int v = 0; v < BUILD_VARIANTS; v++)
        j->track[v] = (struct track){.p = &j->p,
                                     .v = (enum build_variant)v,
                                     .object = products[v][0],
                                     .image = products[v][1]};
    adapter_header(&header);
    if (!write_input(p->work, "unit.h", header.data, header.len, err) ||
        !write_input(p->work, "unit.c", p->unit.data, p->unit.len, err) || !begin_one(j, err)) {
        pipeline_drop(j);
        return false;
    }
    *out = j;
    return true;
}

bool pipeline_end(struct pipeline_job *j, struct pipeline_result out[BUILD_VARIANTS],
                  struct err *err)
{
    struct tool_result messages[BUILD_VARIANTS] = {{0}};
    for (int v = 0; v < BUILD_VARIANTS; v++) {
        out[v] = (struct pipeline_result){.stage = PIPELINE_NOT_RUN, .image = {.fd = -1}};
        j->track[v].r = &out[v];
    }
    bool ok = run_tracks(&j->track[BUILD_FAST], &j->track[BUILD_COUNTING], messages, err);
    for (int v = BUILD_COUNTING + 1; ok && v < BUILD_VARIANTS; v++)
        ok = run_alone(&j->track[v], &messages[v], err);
    for (int v = 0; v < BUILD_VARIANTS; v++)
        tool_result_release(&messages[v]);
    pipeline_drop(j);
    return ok;
}

void pipeline_drop(struct pipeline_job *j)
{
    for (int v = 0; j != NULL && v < BUILD_VARIANTS; v++)
        tool_kill(j->track[v].tool);
    free(j);
}

void pipeline_result_release(struct pipeline_result *r)
{
    tool_result_release(&r->tool);
    buf_release(&r->file);
    *r = (struct pipeline_result){.stage = PIPELINE_NOT_RUN, .image = {.fd = -1}};
}

bool pipeline_check(const struct pipeline *p, struct bytes text, struct tool_result *out,
                    struct err *err)
{
    struct pipeline_result result = {.stage = PIPELINE_NOT_RUN};
    struct track t = {.p = p, .v = BUILD_FAST, .r = &result};
    bool good = false;
    bool ok = write_input(p->work, "check.c", text.data, text.len, err) &&
              start_compiler(&t, COMMAND_CHECK, "check.c", NULL, err) &&
              finish(&t, PIPELINE_COMPILE, &good, err);
    tool_kill(t.tool);
    *out = result.tool;
    return ok;
}
