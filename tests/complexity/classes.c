/* Measures every labelled function and prints what was confused with what; see README.md.
 * usage: complexity_classes FOLDER SHARD OF         every OFth function, from the SHARDth on
 *        complexity_classes FOLDER NAME.c           one, with what was counted */
#include "tests/complexity/run.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/cost/classify.h"
#include "judge/cost/ladder.h"
#include "judge/cost/plan.h"
#include "judge/engine/sweep.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const ladder[] = {"1",   "log n",     "sqrt n", "n",   "n log n", "n sqrt n",
                                     "n^2", "n^2 log n", "n^3",    "2^n", "n!"};
enum { CLASSES = 11 };

struct tally {
    int functions, questions, wrong;
    int confused[CLASSES][CLASSES + 1]; /* label, found; the last column: another or none */
};

struct points {
    size_t count;
    double n[SWEEP_MAX_SIZES], ops[SWEEP_MAX_SIZES], bytes[SWEEP_MAX_SIZES];
};

static void climb(struct program *p, const struct labelled *f, size_t axis, struct points *out)
{
    const struct range *r = &f->size[axis];
    struct axis a = {.name = "n", .from = r->from, .to = r->to, .step = r->step, .swept = true};
    int64_t sizes[SWEEP_MAX_SIZES];
    size_t count = cost_plan_sizes(&a, sizes, SWEEP_MAX_SIZES);
    out->count = 0;
    for (size_t i = 0; i < count; i++) {
        struct wire_meter w;
        int64_t n = axis == 0 ? sizes[i] : f->fixed;
        int64_t m = axis == 0 ? f->fixed : sizes[i];
        if (!labelled_run(p, f, n, m, &w))
            return;
        out->n[out->count] = (double)sizes[i];
        out->ops[out->count] = (double)w.ops;
        out->bytes[out->count++] = labelled_bytes(&w);
        if (w.ops > SWEEP_RUN_OPERATIONS)
            return;
    }
}

/* The label's part along one axis, spelt over n; its place on the ladder, or CLASSES. */
static size_t place_of(const struct growth *label, const char *axis, char *text, size_t size)
{
    struct growth along = growth_along(label, axis);
    struct growth over_n = growth_tie(&along, axis, "n");
    struct rung leading;
    char name[COST_CLASS_LEN];
    growth_print(&over_n, text, size);
    if (rung_of(&over_n, &leading)) { /* n + m along n is n + 1: n */
        rung_name(&leading, "n", name);
        (void)snprintf(text, size, "%s", name);
    }
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

/* All questions on one series. */
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
    if (place == CLASSES) { /* 3^n, n^4: not among the classes asked below */
        t->questions++;
        if (ask(&s, text, options, &fit) != TARGET_MET)
            wrong(f, what, text, &fit, text, t);
    }
    for (size_t i = 0; i < CLASSES && place < CLASSES; i++) {
        enum target_verdict expected = i < place ? TARGET_MISSED : TARGET_MET;
        t->questions++;
        if (ask(&s, ladder[i], options, &fit) != expected)
            wrong(f, what, text, &fit, ladder[i], t);
    }
}

static void print_points(const struct points *p)
{
    printf("%12s %14s %14s\n", "n", "operations", "bytes");
    for (size_t i = 0; i < p->count; i++)
        printf("%12.0f %14.0f %14.0f\n", p->n[i], p->ops[i], p->bytes[i]);
}

static void measure(const struct toolchain *tc, const struct labelled *f, bool print,
                    struct tally *t)
{
    struct program p;
    labelled_build(tc, f, &p);
    static const char *const names[] = {"n", "m"};
    const char *const second[] = {"n", f->shape == ARRAY_NUMBER ? "k" : names[1]};
    for (size_t axis = 0; axis < f->axes; axis++) {
        struct points points;
        climb(&p, f, axis, &points);
        if (print)
            print_points(&points);
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

/* Measure the files of one shard, or the one called `name`. */
static bool measure_folder(const char *folder, const char *name, int shard, int of, struct tally *t)
{
    struct err err = {0};
    struct toolchain tc;
    struct dirent **files = NULL;
    int count = scandir(folder, &files, c_file, alphasort);
    if (!toolchain_find(&tc, &err) || count <= 0) {
        (void)fprintf(stderr, "%s\n", count <= 0 ? "no functions" : err.text);
        return false;
    }
    bool readable = true;
    for (int i = 0; i < count; i++) {
        bool wanted = name != NULL ? strcmp(name, files[i]->d_name) == 0 : i % of == shard;
        own_mem char *path = file_join(folder, files[i]->d_name);
        struct labelled f;
        free(files[i]);
        if (!wanted)
            continue;
        if (labelled_read(path, &f))
            measure(&tc, &f, name != NULL, t);
        else
            readable = false;
        labelled_release(&f);
    }
    free(files);
    toolchain_release(&tc);
    return readable;
}

int main(int argc, char **argv)
{
    struct tally t = {0};
    int of = argc == 4 ? atoi(argv[3]) : 1;
    if (argc < 3 || argc > 4 || of <= 0) {
        (void)fprintf(stderr, "usage: complexity_classes FOLDER SHARD OF\n"
                              "       complexity_classes FOLDER NAME.c\n");
        return 2;
    }
    bool ok = measure_folder(argv[1], argc == 3 ? argv[2] : NULL, atoi(argv[2]), of, &t);
    print_table(&t);
    printf("%d functions, %d questions, %d wrong\n", t.functions, t.questions, t.wrong);
    return ok && t.wrong == 0 && t.functions > 0 ? 0 : 1;
}
