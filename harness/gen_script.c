/* Scripts for an API whose object grows and shrinks: which of its calls comes next. The package
 * says which method that is and what it is given. */
#include "harness/gen_state.h"

struct script {
    struct gen *g;
    enum gen_step *step;
    int m, made;
    int size; /* after the steps so far */
};

static void put(struct script *s, enum gen_step step)
{
    if (s->made == s->m)
        return;
    s->step[s->made++] = step;
    if (step == GEN_ADD)
        s->size++;
    else if (step == GEN_TAKE && s->size > 0)
        s->size--;
}

static void put_many(struct script *s, int n, enum gen_step step)
{
    while (n-- > 0)
        put(s, step);
}

static void fill_drain(struct script *s)
{
    put_many(s, s->m / 2, GEN_ADD);
    put_many(s, s->m / 2, GEN_TAKE);
    put(s, GEN_LOOK);
}

static void fill_look(struct script *s)
{
    put_many(s, s->m - s->m / 2, GEN_ADD);
    put_many(s, s->m / 2, GEN_LOOK);
}

/* To one below a power of two, where tables are doubled, and then over it and back. */
static void boundary(struct script *s)
{
    int power = 1;
    while (power <= s->m / 4)
        power *= 2;
    put_many(s, power - 1, GEN_ADD);
    while (s->made < s->m) {
        put_many(s, 2, GEN_ADD);
        put_many(s, 2, GEN_TAKE);
    }
}

static void steady(struct script *s)
{
    put_many(s, s->m / 3, GEN_ADD);
    while (s->made < s->m) {
        put(s, GEN_ADD);
        put(s, GEN_TAKE);
    }
}

/* Never more than a few; every other call finds nothing to take or to look at. */
static void empty(struct script *s)
{
    while (s->made < s->m) {
        put_many(s, gen_int(s->g, 0, 2), GEN_ADD);
        put(s, gen_chance(s->g, 1, 2) ? GEN_TAKE : GEN_LOOK);
        put_many(s, s->size + 1, GEN_TAKE);
    }
}

static void mixture(struct script *s)
{
    while (s->made < s->m) {
        if (s->size == 0 || gen_chance(s->g, 2, 5))
            put(s, GEN_ADD);
        else
            put(s, gen_chance(s->g, 1, 2) ? GEN_TAKE : GEN_LOOK);
    }
}

static const struct {
    const char *name;
    void (*make)(struct script *s);
} scripts[] = {
    {"fill_drain", fill_drain}, {"fill_look", fill_look}, {"boundary", boundary},
    {"steady", steady},         {"empty", empty},         {"mixture", mixture},
};

enum gen_step *gen_script(struct gen *g, const char *which, int m)
{
    if (m < 0)
        gen_failf(g, "a script of %d steps", m);
    struct script s = {.g = g, .m = m, .step = gen_alloc(g, (size_t)m * sizeof *s.step)};
    for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++)
        if (strcmp(scripts[i].name, which) == 0) {
            scripts[i].make(&s);
            while (s.made < m)
                put(&s, GEN_LOOK);
            return s.step;
        }
    gen_failf(g, "no script is called %s", which);
}
