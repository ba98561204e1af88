/* See words.h. */
#include "judge/engine/words.h"

#include <stdlib.h>
#include <string.h>

static const char argument[] = "argument ";
static const char entry[] = " of entry ";

/* A number as we print it, without sign and blanks. *end: behind it; NULL if there is none. */
static unsigned long number_at(const char *text, const char **end)
{
    char *stop = NULL;
    *end = NULL;
    if (text[0] < '0' || text[0] > '9')
        return 0;
    unsigned long n = strtoul(text, &stop, 10);
    *end = stop;
    return n;
}

struct spoken { /* of an argument */
    const struct callable *callable;
    const struct parameter *parameter;
    const char *end; /* behind the words */
};

/* at: behind "argument ". False if the signature has no such argument. */
static bool read_argument(const struct signature *s, const char *at, struct spoken *out)
{
    const char *end = NULL;
    unsigned long which = 0;
    unsigned long k = number_at(at, &end);
    if (end == NULL || k == 0)
        return false;
    if (s->kind == PROBLEM_API) {
        if (strncmp(end, entry, sizeof entry - 1) != 0)
            return false;
        which = number_at(end + sizeof entry - 1, &end);
    }
    if (end == NULL || which >= s->callables || k > s->callable[which].params)
        return false;
    out->callable = &s->callable[which];
    out->parameter = &out->callable->param[k - 1];
    out->end = end;
    return true;
}

void words_name_arguments(const struct problem *p, const char *raw, struct buf *out)
{
    const char *rest = raw;
    for (const char *at = NULL; (at = strstr(rest, argument)) != NULL;) {
        struct spoken one;
        at += sizeof argument - 1;
        buf_add(out, rest, (size_t)(at - rest));
        rest = at;
        if (!read_argument(&p->signature, at, &one))
            continue;
        buf_adds(out, one.parameter->name);
        if (p->signature.kind == PROBLEM_API)
            buf_printf(out, " of %s", one.callable->name);
        rest = one.end;
    }
    buf_adds(out, rest);
}

const char *words_first_argument(const struct problem *p, const char *raw)
{
    struct spoken one;
    const char *at = strstr(raw, argument);
    if (at == NULL || !read_argument(&p->signature, at + sizeof argument - 1, &one))
        return NULL;
    return one.parameter->name;
}
