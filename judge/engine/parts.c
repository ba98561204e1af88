/* Two processes, because a runner waits for its case and two processors should not.
 *
 *     parent ── part 0 ──────────────── read ── merge
 *        └ child ── part 1 ── write ── _exit
 *
 * or, where one process is asked for: part 0 ── part 1 ── merge
 *
 * The child never touches the parent's runners: it forgets them and starts its own. The bytes that
 * come back are ours, from our own code, but lengths are checked all the same. */
#include "judge/engine/parts.h"

#include "judge/base/file.h"
#include "judge/engine/inputs.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

struct part_head {
    bool ok, stopped, cut;
    bool disturbed; /* the run that stopped it */
    enum verdict verdict;
    struct err err;
    struct spot stopped_at; /* pointers are the parent's own: the child is its fork */
    size_t sizes, samples, known;
    uint64_t operations;
};

struct part_sample {
    uint32_t family, size, seed;
    struct sample sample;
};

static void forget_runners(struct program *p)
{
    for (int v = 0; v < BUILD_VARIANTS; v++)
        p->runner[v] = NULL;
}

static void collect(const struct sweep *before, const struct sweep *after, struct buf *out,
                    size_t *count)
{
    for (uint32_t f = 0; f < after->families; f++)
        for (uint32_t k = 0; k < after->sizes; k++)
            for (uint32_t seed = 0; seed < SWEEP_SEEDS; seed++) {
                const struct sample *now = &after->sample[f][k][seed];
                if (memcmp(now, &before->sample[f][k][seed], sizeof *now) == 0)
                    continue;
                struct part_sample record = {.family = f, .size = k, .seed = seed, .sample = *now};
                buf_add(out, &record, sizeof record);
                (*count)++;
            }
}

/* What differs between before and after, into `to`. */
static void take_samples(const struct sweep *before, const struct sweep *after, struct sweep *to)
{
    for (uint32_t f = 0; f < after->families; f++)
        for (uint32_t k = 0; k < after->sizes; k++)
            for (uint32_t seed = 0; seed < SWEEP_SEEDS; seed++)
                if (memcmp(&after->sample[f][k][seed], &before->sample[f][k][seed],
                           sizeof(struct sample)) != 0)
                    to->sample[f][k][seed] = after->sample[f][k][seed];
}

static _Noreturn void child(struct sweeper *s, struct sweep *w, part_fn *part, int out,
                            pid_t parent)
{
    struct part_head head = {0};
    struct sweep *before = mem_alloc(sizeof *before);
    struct program solution = *s->q->solution;
    struct measure_request q = *s->q;
    struct checker checker = *s->q->checker;
    struct buf samples = {0};
    size_t known = s->known.len;

    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(1); /* it died before we asked */
    memcpy(before, w, sizeof *before);
    forget_runners(&solution);
    forget_runners(&checker.program);
    forget_runners(&s->generator);
    forget_runners(&s->reference);
    q.solution = &solution;
    q.checker = &checker;
    s->q = &q;
    s->operations = 0;
    head.ok = part(s, w, 1, &head.err);
    head.stopped = s->stopped;
    head.stopped_at = s->stopped_at;
    head.verdict = s->result->verdict;
    head.disturbed = s->stopped && s->result->cases[s->result->case_count - 1].disturbed;
    head.cut = w->cut;
    head.sizes = w->sizes;
    head.operations = s->operations;
    collect(before, w, &samples, &head.samples);
    head.known = s->known.len - known;
    bool written = file_write_fd(out, &head, sizeof head) &&
                   file_write_fd(out, samples.data, samples.len) &&
                   file_write_fd(out, s->known.data + known, head.known);
    for (int v = 0; v < BUILD_VARIANTS; v++) {
        runner_stop(solution.runner[v]);
        runner_stop(checker.program.runner[v]);
        runner_stop(s->generator.runner[v]);
        runner_stop(s->reference.runner[v]);
    }
    _exit(written ? 0 : 1);
}

static void join_ends(struct sweep *w, bool cut, size_t sizes)
{
    w->cut = w->cut || cut;
    if (sizes < w->sizes)
        w->sizes = sizes;
}

/* The child's verdict, in our words. A submission that answers differently from run to run may be
 * right this time: it was wrong once, and that counts. */
static bool tell_again(struct sweeper *s, const struct part_head *head, struct err *err)
{
    own_input struct sweep_input input = {0};
    struct sample again;
    if (!spot_generate(s, &head->stopped_at, &input, err) ||
        !spot_measure(s, &head->stopped_at, &input, &again, err))
        return false;
    if (!s->stopped)
        spot_stop(s, &head->stopped_at, head->verdict, head->disturbed,
                  "when the same input was run again it ended otherwise: the answer depends on "
                  "something else than the input");
    return true;
}

static bool merge(struct sweeper *s, struct sweep *w, const struct buf *in, struct err *err)
{
    struct part_head head;
    if (in->len < sizeof head)
        return err_judge(err, "a measuring process died");
    memcpy(&head, in->data, sizeof head);
    const char *at = in->data + sizeof head;
    if (in->len != sizeof head + head.samples * sizeof(struct part_sample) + head.known)
        return err_judge(err, "a measuring process left half of its results");
    if (!head.ok) {
        *err = head.err;
        return false;
    }
    for (size_t i = 0; i < head.samples; i++, at += sizeof(struct part_sample)) {
        struct part_sample r;
        memcpy(&r, at, sizeof r);
        must(r.family < w->families && r.size < SWEEP_MAX_SIZES && r.seed < SWEEP_SEEDS);
        w->sample[r.family][r.size][r.seed] = r.sample;
    }
    if (head.known > 0) {
        buf_add(&s->known, at, head.known);
        s->learned = true;
    }
    s->operations += head.operations;
    join_ends(w, head.cut, head.sizes);
    if (!head.stopped || s->stopped)
        return true;
    return tell_again(s, &head, err);
}

/* Both parts in this process. Each begins with what the other began with, as if they ran side by
 * side. */
static bool one_by_one(struct sweeper *s, struct sweep *w, part_fn *part, struct err *err)
{
    own_mem struct sweep *before = mem_alloc(sizeof *before);
    own_mem struct sweep *second = mem_alloc(sizeof *second);
    int64_t cpu_ns = s->cpu_ns;

    memcpy(before, w, sizeof *before);
    memcpy(second, w, sizeof *second);
    if (!part(s, w, 0, err))
        return false;
    if (s->stopped)
        return true; /* its verdict goes before one of the second part */
    uint64_t operations = s->operations;
    int64_t first_cpu_ns = s->cpu_ns;
    s->operations = 0;
    s->cpu_ns = cpu_ns;
    bool ok = part(s, second, 1, err);
    s->operations += operations;
    s->cpu_ns = first_cpu_ns;
    take_samples(before, second, w);
    join_ends(w, second->cut, second->sizes);
    return ok;
}

bool parts_run(struct sweeper *s, struct sweep *w, part_fn *part, struct err *err)
{
    int ends[2];
    own_buf struct buf in = {0};
    if (s->q->options->one_process)
        return one_by_one(s, w, part, err);
    if (pipe2(ends, O_CLOEXEC) != 0)
        return err_system(err, "a pipe");
    own_fd int from = ends[0];
    pid_t self = getpid();
    pid_t pid = fork();
    if (pid == 0)
        child(s, w, part, ends[1], self);
    (void)close(ends[1]);
    if (pid < 0)
        return err_system(err, "a measuring process");
    bool ok = part(s, w, 0, err);
    if (!ok)
        (void)kill(pid, SIGTERM);
    struct err reading = {0};
    bool whole = file_read_fd(from, 256u << 20, &in, &reading);
    while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
        continue;
    if (!ok)
        return false;
    return whole ? merge(s, w, &in, err) : err_judge(err, "%s", reading.text);
}
