/* judge doctor: what this machine can promise, and what would mend the rest. */
#include "judge/base/mem.h"
#include "judge/base/text.h"
#include "judge/build/build.h"
#include "judge/cli/context.h"
#include "judge/report/pen.h"
#include "judge/sandbox/features.h"

#include <stdio.h>
#include <string.h>

enum { STATUS_UNSUPPORTED = 5, MOST = 64, COLUMN = 24 };

static const struct option options[] = {{.name = NULL}};

/* The harness and its linker scripts, which the build module finds beside the program. */
static struct feature probe_harness(void)
{
    struct toolchain t = {0};
    struct err err = {0};
    struct feature f = {
        .name = "judge's harness",
        .required = true,
        .lost = "nothing can be judged",
        .mend = "build or install judge again; $JUDGE_LIBEXEC names the folder of its parts",
    };
    f.present = toolchain_find(&t, &err);
    (void)snprintf(f.detail, sizeof f.detail, "%.150s", f.present ? t.harness : err.text);
    toolchain_release(&t);
    return f;
}

static void wrapped(const struct style *s, struct buf *out, const char *label, const char *text)
{
    if (text == NULL)
        return;
    struct pen p = {.out = out, .s = s};
    pen_to(&p, 4);
    pen_put(&p, PAINT_DIM, label);
    pen_to(&p, 12);
    pen_wrap(&p, text);
}

static void feature_line(const struct feature *f, const struct style *s, struct buf *out)
{
    struct pen p = {.out = out, .s = s};
    enum paint paint = f->present ? PAINT_GOOD : f->required ? PAINT_BAD : PAINT_WARN;
    pen_put(&p, paint, f->present ? "ok" : f->required ? "MISSING" : "missing");
    pen_to(&p, 9);
    pen_text(&p, PAINT_BOLD, f->name);
    if (p.column + 2 > COLUMN + 9 || s->width < 60) {
        pen_end(&p);
        pen_to(&p, 9);
    } else {
        pen_to(&p, COLUMN + 9);
    }
    pen_wrap(&p, f->detail);
    if (f->present)
        return;
    wrapped(s, out, "lost:", f->lost);
    wrapped(s, out, "mend:", f->mend);
}

static json_t *document(const struct feature *features, size_t count, bool ready)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++) {
        const struct feature *f = &features[i];
        own_buf struct buf detail = {0};
        text_escape(&detail, f->detail, strlen(f->detail), false);
        json_t *j =
            json_pack("{s:s, s:b, s:b, s:s, s:s?, s:s?}", "name", f->name, "required", f->required,
                      "present", f->present, "detail", buf_str(&detail), "lost",
                      f->present ? NULL : f->lost, "mend", f->present ? NULL : f->mend);
        must(j != NULL && json_array_append_new(list, j) == 0);
    }
    json_t *j = json_pack("{s:s, s:s, s:b, s:o}", "schema", "judge.doctor/1", "judge",
                          JUDGE_VERSION, "ready", ready, "features", list);
    must(j != NULL);
    return j;
}

static bool run(struct context *c, int *status, struct err *err)
{
    struct feature all[MOST];
    size_t probed = 0;
    size_t count = 0;
    size_t notes = 0;
    bool ready = true;
    const struct feature *features = features_probe(&probed);
    for (size_t i = 0; i < probed && count + 1 < MOST; i++)
        all[count++] = features[i];
    all[count++] = probe_harness();
    for (size_t i = 0; i < count; i++) {
        ready = ready && (all[i].present || !all[i].required);
        notes += !all[i].present;
    }
    *status = ready ? 0 : STATUS_UNSUPPORTED;
    if (c->json)
        return context_write_json(c, document(all, count, ready), err);
    own_buf struct buf text = {0};
    for (size_t i = 0; i < count && !c->out.quiet; i++)
        feature_line(&all[i], &c->out, &text);
    if (!c->out.quiet)
        buf_addc(&text, '\n');
    if (!ready)
        style_paint(&text, &c->out, PAINT_BAD, "this machine cannot judge yet");
    else if (notes > 0)
        style_paint(&text, &c->out, PAINT_WARN, "ready, with less protection than there could be");
    else
        style_paint(&text, &c->out, PAINT_GOOD, "ready");
    buf_addc(&text, '\n');
    return context_write(c, &text, err);
}

const struct command command_doctor = {
    .name = "doctor",
    .usage = "",
    .summary = "what this machine can promise, and how to mend what is missing",
    .about = "Tries out everything that the judge relies on: the compiler and each layer of the "
             "sandbox. For what is "
             "missing it says what is lost and which command mends it.\n"
             "The exit status is 0 where judging is possible and 5 where it is not; the judge "
             "never runs foreign "
             "code without a sandbox.",
    .options = options,
    .run = run,
};
