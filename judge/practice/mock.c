/* See mock.h. The fold first, then what a line is worth. */
#include "judge/practice/mock.h"

#include "judge/model/growth.h"

#include <ctype.h>
#include <string.h>

const struct mock_stage_row mock_stages[MOCK_STAGES] = {
    {"understand", "ask about the task, a question a line; what the statement answers is shown", 4,
     15},
    {"examples", "two examples of your own, with their outputs: INPUT => OUTPUT", 4, 10},
    {"approach", "answer four questions, a line each", 7, 20},
    {"implement", "write the solution file; 'check' compiles it", 17, 25},
    {"test", "cases of your own: INPUT => OUTPUT; 'check' takes the file as it is now", 5, 15},
    {"analyse", "what does your code cost? a class for time, then one for space", 4, 10},
    {"optimise", "answer the follow-up in a line", 4, 5},
};

/* -- the fold ---------------------------------------------------------------------------------- */

static double at_most_one(double x)
{
    return x > 1 ? 1 : x;
}

static void use(struct mock *m, double worth)
{
    m->lines++;
    m->share[m->stage] = at_most_one(m->share[m->stage] + worth);
}

static void understand(struct mock *m, const struct session_event *e, size_t known)
{
    if (e->outcome < 1 || (size_t)e->outcome > known)
        return;
    uint64_t bit = (uint64_t)1 << (e->outcome - 1);
    if (m->asked & bit)
        return;
    m->asked |= bit;
    use(m, 1.0 / (double)known);
}

static void approach(struct mock *m, const struct session_event *e)
{
    if (m->lines >= 2 && m->lines < 4)
        m->predicted[m->lines - 2] = e->text;
    double worth = e->outcome == MOCK_RIGHT ? 1 : e->outcome == MOCK_PARTLY ? 0.5 : 0;
    use(m, worth / MOCK_PARTS_OF_APPROACH);
}

static void analyse(struct mock *m, const struct session_event *e)
{
    if (m->lines < MOCK_CLASSES)
        m->claimed[m->lines] = e->text;
    use(m, 0); /* worth what the measurement says, see below */
}

/* A case is right where its output is; that the own solution fails on it is a find, not a fault. */
static void example(struct mock *m, const struct session_event *e, int wanted)
{
    use(m, e->outcome == MOCK_RIGHT || e->outcome == MOCK_PARTLY ? 1.0 / wanted : 0);
}

static size_t lines_of(enum mock_stage stage)
{
    static const size_t counts[MOCK_STAGES] = {
        [MOCK_EXAMPLES] = MOCK_EXAMPLES_WANTED,
        [MOCK_APPROACH] = MOCK_PARTS_OF_APPROACH,
        [MOCK_ANALYSE] = MOCK_CLASSES,
        [MOCK_OPTIMISE] = 1,
    };
    return counts[stage]; /* 0: until "done" */
}

/* What makes no sense is asked again, and costs nothing but time. */
static void answer(struct mock *m, const struct session_event *e, size_t questions)
{
    if (e->outcome == MOCK_NOTHING)
        return;
    switch (m->stage) {
    case MOCK_UNDERSTAND:
        understand(m, e, questions);
        break;
    case MOCK_EXAMPLES:
        example(m, e, MOCK_EXAMPLES_WANTED);
        break;
    case MOCK_APPROACH:
        approach(m, e);
        break;
    case MOCK_TEST:
        example(m, e, MOCK_TESTS_WANTED);
        break;
    case MOCK_ANALYSE:
        analyse(m, e);
        break;
    case MOCK_OPTIMISE:
        use(m, e->outcome == MOCK_RIGHT);
        break;
    default:
        break;
    }
}

static void step(struct mock *m, const struct session_event *e, size_t questions)
{
    if (e->kind != SESSION_ANSWERED || e->number != (int64_t)m->stage)
        return;
    if (e->outcome != MOCK_DONE)
        answer(m, e, questions);
    if (e->outcome != MOCK_DONE && (lines_of(m->stage) == 0 || m->lines < lines_of(m->stage)))
        return;
    m->stage++;
    m->lines = 0;
}

/* What the hidden cases and the measurement say about the last text that was handed in. */
static void measured(const struct session *s, struct mock *m)
{
    size_t latest = s->problems[0].latest;
    const struct session_verdict *v = latest != SIZE_MAX ? &s->submissions[latest].verdict : NULL;
    if (v == NULL || !v->known)
        return;
    m->share[MOCK_IMPLEMENT] = v->total > 0 ? (double)v->passed / (double)v->total : 0;
    m->share[MOCK_ANALYSE] =
        (mock_same_class(m->claimed[0], v->time[1]) + mock_same_class(m->claimed[1], v->space[1])) /
        2.0;
}

struct mock mock_of(const struct session *s)
{
    struct mock m = {0};
    int64_t before = 0;
    for (size_t i = 0; i < s->event_count; i++) {
        if (m.stage < MOCK_STAGES)
            m.spent_ms[m.stage] += s->event_ms[i] - before;
        before = s->event_ms[i];
        if (m.stage < MOCK_STAGES)
            step(&m, &s->events[i], s->questions);
    }
    if (m.stage < MOCK_STAGES)
        m.spent_ms[m.stage] += s->elapsed_ms - before;
    measured(s, &m);
    for (int i = 0; i < MOCK_STAGES; i++)
        m.total += mock_stages[i].weight * m.share[i];
    return m;
}

/* -- questions --------------------------------------------------------------------------------- */

/* Words that say nothing about what is asked. */
static bool is_filler(const char *word, size_t len)
{
    static const char *const fillers[] = {
        "a",  "an",  "the", "is",   "are",  "be",  "can",   "could", "may",  "do",  "does",
        "of", "in",  "it",  "its",  "to",   "and", "or",    "if",    "what", "how", "there",
        "i",  "you", "any", "that", "this", "one", "which", "will",  "with", "as",  "should"};
    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++) {
        if (strlen(fillers[i]) == len && strncmp(fillers[i], word, len) == 0)
            return true;
    }
    return false;
}

enum { WORD = 32 };

/* The next word, in lower case, without a plural s; false at the end. */
static bool next_word(const char **text, char word[WORD])
{
    while (**text != '\0' && !isalnum((unsigned char)**text))
        (*text)++;
    size_t len = 0;
    for (; isalnum((unsigned char)**text); (*text)++) {
        if (len + 1 < WORD)
            word[len++] = (char)tolower((unsigned char)**text);
    }
    if (len == 0)
        return false;
    if (len > 3 && word[len - 1] == 's')
        len--;
    word[len] = '\0';
    return true;
}

/* The same word, or one begins with four letters or more of the other: "duplicate", "duplicated".
 */
static bool akin(const char *a, const char *b)
{
    size_t la = strlen(a);
    size_t lb = strlen(b);
    size_t least = la < lb ? la : lb;
    return strcmp(a, b) == 0 || (least >= 4 && strncmp(a, b, least) == 0);
}

static int shared_words(const char *line, const char *question)
{
    int shared = 0;
    char word[WORD];
    char other[WORD];
    while (next_word(&line, word)) {
        if (is_filler(word, strlen(word)))
            continue;
        const char *at = question;
        bool found = false;
        while (!found && next_word(&at, other))
            found = akin(word, other);
        shared += found;
    }
    return shared;
}

size_t mock_match(const char *line, const char *const *questions, size_t count)
{
    size_t best = SIZE_MAX;
    int most = 0;
    for (size_t i = 0; i < count; i++) {
        int shared = shared_words(line, questions[i]);
        if (shared > most) {
            most = shared;
            best = i;
        }
    }
    return best;
}

/* -- classes ----------------------------------------------------------------------------------- */

/* "O( n log n )" to "n log n". */
static bool read_class(const char *text, struct growth *out)
{
    char inner[128];
    const char *why = NULL;
    size_t from = strspn(text, " \t");
    size_t to = strlen(text);
    while (to > from && isspace((unsigned char)text[to - 1]))
        to--;
    if (to - from > 3 && (text[from] == 'O' || text[from] == 'o') && text[from + 1] == '(' &&
        text[to - 1] == ')') {
        from += 2;
        to--;
    }
    if (to == from || to - from >= sizeof inner)
        return false;
    memcpy(inner, text + from, to - from);
    inner[to - from] = '\0';
    return growth_parse(inner, out, &why);
}

/* All axes at a size. */
static double at_size(const struct growth *g, double n)
{
    char names[GROWTH_MAX_TERMS * GROWTH_MAX_FACTORS][GROWTH_AXIS_LEN];
    const char *axes[GROWTH_MAX_TERMS * GROWTH_MAX_FACTORS];
    double sizes[GROWTH_MAX_TERMS * GROWTH_MAX_FACTORS];
    size_t count = 0;
    for (size_t t = 0; t < g->terms; t++) {
        for (size_t f = 0; f < g->term[t].factors; f++) {
            memcpy(names[count], g->term[t].factor[f].axis, GROWTH_AXIS_LEN);
            axes[count] = names[count];
            sizes[count++] = n;
        }
    }
    return growth_eval(g, axes, sizes, count);
}

static bool knows(const struct growth *g, const char *const *axes)
{
    for (size_t t = 0; t < g->terms; t++) {
        for (size_t f = 0; f < g->term[t].factors; f++) {
            const char *const *at = axes;
            while (*at != NULL && strcmp(*at, g->term[t].factor[f].axis) != 0)
                at++;
            if (*at == NULL)
                return false;
        }
    }
    return true;
}

enum mock_outcome mock_class(const char *guess, const char *target, const char *const *axes)
{
    struct growth g;
    struct growth t;
    if (!read_class(guess, &g) || !knows(&g, axes))
        return MOCK_NOTHING;
    if (target == NULL || !read_class(target, &t) || growth_same(&g, &t))
        return MOCK_RIGHT;
    /* a class that is no larger shrinks, or stays, beside the target as n grows */
    double small = at_size(&g, 256) / at_size(&t, 256);
    double large = at_size(&g, 65536) / at_size(&t, 65536);
    return large <= small * 1.001 ? MOCK_RIGHT : MOCK_PARTLY;
}

bool mock_same_class(const char *a, const char *b)
{
    struct growth x;
    struct growth y;
    return a != NULL && b != NULL && read_class(a, &x) && read_class(b, &y) && growth_same(&x, &y);
}
