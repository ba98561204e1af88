/* Child processes and memory files.
 *
 *   parent ─┬─ child: job(0) ─ text into a memory file, status by exit
 *           ├─ child: job(1) ...          at most `jobs` of them
 *           └─ take(0), take(1), ...      in order, as soon as all before are there; or as they end
 *
 * Processes and not threads: a job may change what is global (signals, caches), and one that
 * crashes is one failed job. They die with the parent, so that kill -9 leaves nobody at work. */
#include "judge/engine/workers.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/engine/interrupt.h"
#include "judge/engine/quota.h"

#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { TEXT_MAX = 64 << 20 };

struct slot {
    pid_t pid; /* 0: not started, or ended */
    int fd;    /* -1: none, or taken in */
    bool ended;
    int status; /* as waitpid tells */
};

/* Slots before `first` are taken, those from `started` on are still to come. */
struct pool {
    const struct work *w;
    struct slot *slots;
    size_t first, started, running;
};

static _Noreturn void child(const struct work *w, size_t i, int fd, pid_t parent)
{
    struct buf text = {0};
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(127); /* it died before we asked */
    int status = w->job(w->data, i, &text);
    bool written = file_write_fd(fd, buf_str(&text), text.len);
    _exit(written ? status : 127);
}

static bool start(struct pool *p, struct err *err)
{
    pid_t self = getpid();
    struct slot *s = &p->slots[p->started];
    s->fd = file_memfd("judge-work", "", 0, false, err);
    if (s->fd < 0)
        return false;
    s->pid = fork();
    if (s->pid == 0)
        child(p->w, p->started, s->fd, self);
    p->started++;
    if (s->pid < 0)
        return err_system(err, "fork");
    p->running++;
    return true;
}

static bool died(const struct slot *s)
{
    return !WIFEXITED(s->status) || WEXITSTATUS(s->status) == 127;
}

static bool take(struct pool *p, size_t i, struct err *err)
{
    own_buf struct buf text = {0};
    struct slot *s = &p->slots[i];
    int status = WIFEXITED(s->status) ? WEXITSTATUS(s->status) : -WTERMSIG(s->status);
    if (died(s) && !p->w->tolerant)
        return WIFEXITED(s->status)
                   ? err_judge(err, "a worker could not leave its result: no memory left")
                   : err_judge(err, "a worker was ended by signal %d", -status);
    if (lseek(s->fd, 0, SEEK_SET) != 0)
        return err_system(err, "a worker's text");
    bool good =
        file_read_fd(s->fd, TEXT_MAX, &text, err) && p->w->take(p->w->data, i, status, &text, err);
    (void)close(s->fd);
    s->fd = -1;
    return good;
}

/* Wait until one of ours has ended; *which: its slot, or p->started if it was none of them. */
static bool wait_for_one(struct pool *p, size_t *which, struct err *err)
{
    int status = 0;
    pid_t pid = waitpid(-1, &status, 0);
    *which = p->started;
    if (judge_interrupted())
        return err_interrupted(err);
    if (pid < 0)
        return errno == EINTR || err_system(err, "waiting for a worker");
    for (size_t i = p->first; i < p->started; i++) {
        if (p->slots[i].pid == pid) {
            p->slots[i].pid = 0;
            p->slots[i].ended = true;
            p->slots[i].status = status;
            p->running--;
            *which = i;
        }
    }
    return true;
}

/* Take what may be taken now. */
static bool take_in(struct pool *p, size_t ended, struct err *err)
{
    if (p->w->any_order && ended < p->started && !take(p, ended, err))
        return false;
    while (p->first < p->started && p->slots[p->first].ended) {
        if (!p->w->any_order && !take(p, p->first, err))
            return false;
        p->first++;
    }
    return true;
}

static void end_all(struct slot *slots, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (slots[i].pid > 0)
            (void)kill(slots[i].pid, SIGTERM);
    for (size_t i = 0; i < count; i++) {
        while (slots[i].pid > 0 && waitpid(slots[i].pid, NULL, 0) < 0 && errno == EINTR)
            continue;
        if (slots[i].fd >= 0)
            (void)close(slots[i].fd);
    }
}

bool workers_run(const struct work *w, struct err *err)
{
    own_mem struct slot *slots = mem_array(w->count + 1, sizeof *slots);
    struct pool p = {.w = w, .slots = slots};
    bool good = true;
    for (size_t i = 0; i < w->count; i++)
        slots[i].fd = -1;
    while (good && p.first < w->count) {
        size_t ended = 0;
        if (judge_interrupted())
            good = err_interrupted(err);
        else if (p.started < w->count && p.running < w->jobs)
            good = start(&p, err);
        else
            good = wait_for_one(&p, &ended, err) && take_in(&p, ended, err);
    }
    end_all(&p.slots[p.first], p.started - p.first);
    return good;
}

size_t workers_processors(void)
{
    cpu_set_t set;
    int count = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
    size_t quota = quota_processors("/proc/self/cgroup", "/sys/fs/cgroup");
    size_t all = count > 0 ? (size_t)count : 1;
    return quota > 0 && quota < all ? quota : all;
}
