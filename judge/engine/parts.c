/* Two processes, because a runner waits for its case and two processors should not.
 *
 *     parent ── part 0 ──────────────── read ── merge
 *        └ child ── part 1 ── write ── _exit
 *
 * The child never touches the parent's runners: it forgets them and starts its own. The bytes that come
 * back are ours, from our own code, but lengths are checked all the same. */
#include "judge/engine/parts.h"

#include "judge/base/file.h"

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

static _Noreturn void child(struct sweeper *s, struct sweep *w, part_fn *part, int out, pid_t parent)
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
    w->cut = w->cut || head.cut;
    if (head.sizes < w->sizes)
        w->sizes = head.sizes;
    if (!head.stopped || s->stopped)
        return true;
    own_buf struct buf input = {0};
    struct sample again;
    bool possible = false;
    if (!spot_generate(s, &head.stopped_at, &input, &possible, err) ||
        !spot_measure(s, &head.stopped_at, &input, &again, err))
        return false;
    if (!s->stopped)
        return err_judge(err, "a run at n=%lld was wrong once and right once",
                         (long long)head.stopped_at.n);
    return true;
}

bool parts_run(struct sweeper *s, struct sweep *w, part_fn *part, struct err *err)
{
    int ends[2];
    own_buf struct buf in = {0};
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
