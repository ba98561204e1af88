/* Measures every labelled function and prints what was confused with what; see README.md.
 * usage: complexity_classes FOLDER SHARD OF */
#include "tests/complexity/labelled.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/cost/classify.h"
#include "judge/cost/plan.h"
#include "judge/engine/program.h"
#include "judge/engine/sweep.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const ladder[] = {"1",         "log n", "sqrt n",    "n",   "n log n",
                                     "n sqrt n",  "n^2",   "n^2 log n", "n^3", "2^n",
                                     "n!"};
enum { CLASSES = 11 };

struct tally {
    int functions, questions, wrong;
    int confused[CLASSES][CLASSES + 1]; /* label, found; the last column: another or none */
};

struct points {
    size_t count;
    double n[SWEEP_MAX_SIZES], ops[SWEEP_MAX_SIZES], bytes[SWEEP_MAX_SIZES];
};

static bool run_at(struct program *p, const struct labelled *f, int64_t n, int64_t m,
                   struct run_outcome *o)
{
    struct err err = {0};
    own_buf struct buf frame = {0};
    struct wire_entry entry[WIRE_MAX_ENTRIES];
    labelled_input(f, n, m, &frame);
    struct run_request q = {.variant = BUILD_COUNTING,
                            .mode = WIRE_MODE_FUNCTION,
                            .entry = entry,
                            .entries = program_entries(&f->signature, false, entry),
                            .frame = {(unsigned char *)frame.data, frame.len},
                            .limits = {60000000000, 120000000000, 4ll << 30, 1 << 20},
                            .ops_limit = SWEEP_STOP_OPERATIONS};
    if (!program_run(p, &q, o, &err)) {
        (void)fprintf(stderr, "%s: %s\n", f->name, err.text);
        exit(1);
    }
    if (o->head.stage == WIRE_STAGE_OPS)
        return false;
    if (o->head.stage != WIRE_STAGE_DONE) {
        (void)fprintf(stderr, "%s: no answer at n=%lld: %s\n", f->name, (long long)n,
                      run_message(o));
        exit(1);
    }
    return true;
}

static void climb(struct program *p, const struct labelled *f, size_t axis, struct points *out)
{
    const struct range *r = &f->size[axis];
    struct axis a = {.name = "n", .from = r->from, .to = r->to, .step = r->step, .swept = true};
    int64_t sizes[SWEEP_MAX_SIZES];
    size_t count = cost_plan_sizes(&a, sizes, SWEEP_MAX_SIZES);
    out->count = 0;
    for (size_t i = 0; i < count; i++) {
        struct run_outcome o;
        int64_t n = axis == 0 ? sizes[i] : f->fixed;
        int64_t m = axis == 0 ? f->fixed : sizes[i];
        if (!run_at(p, f, n, m, &o))
            return;
        const struct wire_meter *w = &o.head.meter;
        out->n[out->count] = (double)sizes[i];
        out->ops[out->count] = (double)w->ops;
        out->bytes[out->count++] =
            (double)(w->peak_heap_bytes - w->returned_bytes + w->peak_stack_bytes +
                     w->static_bytes);
        if (w->ops > SWEEP_RUN_OPERATIONS)
            return;
    }
}

/* The label's part along one axis, spelt over n; its place on the ladder, or CLASSES. */
static size_t place_of(const struct growth *label, const char *axis, char *text, size_t size)
{
    struct growth along = growth_along(label, axis);
    struct growth over_n = growth_tie(&along, axis, "n");
    growth_print(&over_n, text, size);
    for (size_t i = 0; i < CLASSES; i++)
        if (strcmp(ladder[i], text) == 0)
            return i;
    return CLASSES;
}

static enum target_verdict ask(const struct series *s, const char *class,
                               const struct cost_options *options, struct fit *fit)
{
    struct growth target;
    const char *why = NULL;
    must(growth_parse(class, &target, &why));
    cost_classify(s, &target, "n", options, fit);
    return fit->verdict;
}

static void wrong(const struct labelled *f, const char *what, const char *label,
                  const struct fit *fit, const char *asked, struct tally *t)
{
    t->wrong++;
    printf("WRONG %s: %s is %s, found %s%s%s (error %.4f, drift %.3f)\n", f->name, what, label,
           fit->fitted[0] != '\0' ? fit->fitted : "nothing", asked[0] != '\0' ? ", asked " : "",
           asked, fit->error, fit->drift);
}

/* All questions on one series. Space has classes from 1 to n^2 only. */
static void question(const struct labelled *f, const char *what, const double *cost,
                     const struct points *p, const struct growth *label, const char *axis,
                     const struct cost_options *options, struct tally *t)
{
    char text[96];
    struct fit fit;
    struct series s = {p->count, p->n, cost};
    size_t place = place_of(label, axis, text, sizeof text);
    cost_classify(&s, NULL, "n", options, &fit);
    t->questions++;
    size_t found = CLASSES;
    for (size_t i = 0; i < CLASSES; i++)
        if (strcmp(ladder[i], fit.fitted) == 0)
            found = i;
    if (place < CLASSES)
        t->confused[place][found]++;
    if (strcmp(fit.fitted, text) != 0)
        wrong(f, what, text, &fit, "", t);
    t->questions++;
    if (ask(&s, text, options, &fit) != TARGET_MET)
        wrong(f, what, text, &fit, text, t);
    for (size_t i = 0; i < CLASSES && place < CLASSES; i++) {
        enum target_verdict expected = i < place ? TARGET_MISSED : TARGET_MET;
        t->questions++;
        if (ask(&s, ladder[i], options, &fit) != expected)
            wrong(f, what, text, &fit, ladder[i], t);
    }
}

static void measure(const struct toolchain *tc, const struct labelled *f, struct tally *t)
{
    struct err err = {0};
    struct program p;
    struct build_request q = {.signature = &f->signature,
                              .name = f->name,
                              .source = {(unsigned char *)f->source.data, f->source.len},
                              .variant = {[BUILD_COUNTING] = true}};
    if (!program_build(tc, &q, 64 << 20, 0, &p, &err) || !p.build.ok) {
        (void)fprintf(stderr, "%s: does not build: %s %s\n", f->name, err.text,
                      p.build.diagnostic_count > 0 ? p.build.diagnostics[0].message : "");
        exit(1);
    }
    static const char *const names[] = {"n", "m"};
    const char *const second[] = {"n", f->shape == ARRAY_NUMBER ? "k" : names[1]};
    for (size_t axis = 0; axis < f->axes; axis++) {
        struct points points;
        climb(&p, f, axis, &points);
        question(f, axis == 0 ? "time" : "time (second axis)", points.ops, &points, &f->time,
                 second[axis], &cost_options_time, t);
        question(f, axis == 0 ? "space" : "space (second axis)", points.bytes, &points, &f->space,
                 second[axis], &cost_options_space, t);
    }
    t->functions++;
    program_release(&p);
}

static int c_file(const struct dirent *d)
{
    size_t len = strlen(d->d_name);
    return len > 2 && strcmp(d->d_name + len - 2, ".c") == 0;
}

static void print_table(const struct tally *t)
{
    printf("%-11s", "label\\found");
    for (size_t i = 0; i < CLASSES; i++)
        printf(" %9s", ladder[i]);
    printf(" %9s\n", "other");
    for (size_t i = 0; i < CLASSES; i++) {
        printf("%-11s", ladder[i]);
        for (size_t k = 0; k <= CLASSES; k++)
            printf(" %9d", t->confused[i][k]);
        printf("\n");
    }
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        (void)fprintf(stderr, "usage: complexity_classes FOLDER SHARD OF\n");
        return 2;
    }
    struct err err = {0};
    struct toolchain tc;
    struct tally t = {0};
    struct dirent **files = NULL;
    int shard = atoi(argv[2]);
    int of = atoi(argv[3]);
    int count = scandir(argv[1], &files, c_file, alphasort);
    if (!toolchain_find(&tc, &err) || count <= 0 || of <= 0) {
        (void)fprintf(stderr, "%s\n", count <= 0 ? "no functions" : err.text);
        return 1;
    }
    bool readable = true;
    for (int i = 0; i < count; i++) {
        own_mem char *path = file_join(argv[1], files[i]->d_name);
        struct labelled f;
        if (i % of == shard) {
            readable = labelled_read(path, &f) && readable;
            if (readable)
                measure(&tc, &f, &t);
            labelled_release(&f);
        }
        free(files[i]);
    }
    free(files);
    print_table(&t);
    printf("%d functions, %d questions, %d wrong\n", t.functions, t.questions, t.wrong);
    toolchain_release(&tc);
    return readable && t.wrong == 0 && t.functions > 0 ? 0 : 1;
}
