/* A random search for an input on which a solution is wrong.
 *
 * Small inputs of all families, many calls in one process, the reference's answers beside the
 * solution's. Sizes grow slowly and seeds count up, so that the sequence of inputs is a function of
 * the seed alone; the time only decides how much of it is looked at. The first input that fails is
 * shrunk. */
#ifndef JUDGE_ENGINE_STRESS_H
#define JUDGE_ENGINE_STRESS_H

#include "judge/engine/judge.h"

struct stress_request {
    const struct toolchain *toolchain;
    const struct problem *problem;
    const char *name; /* of the file */
    struct bytes source;
    uint64_t seed;     /* 0: the package's own */
    int64_t budget_ns; /* real time for the search; at least one round is looked at */
    bool no_cache;
    void (*progress)(void *data, const char *what, size_t done, size_t total); /* may be NULL */
    void *progress_data;
};

struct stress_finding {
    struct arena arena;
    bool compiled;      /* false: judge_submission() says why not */
    uint64_t inputs;    /* looked at */
    int64_t elapsed_ns; /* of the search */
    bool found;
    const char *family; /* where it was found */
    const char *axis;
    int64_t size;
    uint64_t seed;        /* of the generator */
    enum verdict verdict; /* of the shrunk input */
    bool state;           /* each input is right alone: something survives a call. No input then */
    const char *message;  /* of such a finding, or NULL */
    const char **calls;   /* of such a finding: the inputs to call in one process, as json below */
    size_t call_count;
    struct named_case input;        /* shrunk, with the reference's answer */
    const char *json;               /* the same as text, as judge test --input takes it */
    size_t size_before, size_after; /* shrink_size() */
};

/* errors  ERR_PACKAGE: a family or the reference fails; ERR_USAGE: there is no family to search */
bool stress_run(const struct stress_request *q, struct stress_finding *out, struct err *err);
void stress_release(struct stress_finding *f); /* accepts zeroed */

#endif
