/* Child processes and memory files.
 *
 *   parent ─┬─ child: job(0) ─ text into a memory file, status by exit
 *           ├─ child: job(1) ...          at most `jobs` of them
 *           └─ take(0), take(1), ...      in order, as soon as all before are there
 *
 * Processes and not threads: a job may change what is global (signals, caches), and one that
 * crashes is one failed job. */
#include "judge/cli/workers.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/engine/interrupt.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { TEXT_MAX = 64 << 20 };

struct slot {
    pid_t pid; /* 0: not started, or taken in */
    int fd;
    bool ended;
    int status; /* as waitpid tells */
};

static _Noreturn void child(const struct work *w, size_t i, int fd)
{
    struct buf text = {0};
    int status = w->job(w->data, i, &text);
    bool written = file_write_fd(fd, buf_str(&text), text.len);
    _exit(written ? status : 127);
}

static bool start(const struct work *w, size_t i, struct slot *s, struct err *err)
{
    s->fd = file_memfd("judge-work", "", 0, false, err);
    if (s->fd < 0)
        return false;
    s->pid = fork();
    if (s->pid == 0)
        child(w, i, s->fd);
    return s->pid > 0 || err_system(err, "fork");
}

/* Wait until one of ours has ended. */
static bool wait_for_one(struct slot *slots, size_t started, struct err *err)
{
    int status = 0;
    pid_t pid = waitpid(-1, &status, 0);
    if (judge_interrupted())
        return err_interrupted(err);
    if (pid < 0)
        return errno == EINTR || err_system(err, "waiting for a worker");
    for (size_t i = 0; i < started; i++) {
        if (slots[i].pid == pid) {
            slots[i].pid = 0;
            slots[i].ended = true;
            slots[i].status = status;
        }
    }
    return true;
}

static bool take(const struct work *w, size_t i, struct slot *s, struct err *err)
{
    own_buf struct buf text = {0};
    if (!WIFEXITED(s->status))
        return err_judge(err, "a worker was ended by signal %d", WTERMSIG(s->status));
    if (lseek(s->fd, 0, SEEK_SET) != 0)
        return err_system(err, "a worker's text");
    bool good = file_read_fd(s->fd, TEXT_MAX, &text, err) &&
                w->take(w->data, i, WEXITSTATUS(s->status), &text, err);
    (void)close(s->fd);
    s->fd = -1;
    return good;
}

static void end_all(struct slot *slots, size_t started)
{
    for (size_t i = 0; i < started; i++) {
        if (slots[i].pid > 0) {
            (void)kill(slots[i].pid, SIGTERM);
            while (waitpid(slots[i].pid, NULL, 0) < 0 && errno == EINTR)
                continue;
        }
        if (slots[i].fd >= 0)
            (void)close(slots[i].fd);
    }
}

bool workers_run(const struct work *w, struct err *err)
{
    own_mem struct slot *slots = mem_array(w->count + 1, sizeof *slots);
    size_t started = 0;
    size_t running = 0;
    size_t taken = 0;
    bool good = true;
    while (good && taken < w->count) {
        if (judge_interrupted()) {
            good = err_interrupted(err);
        } else if (slots[taken].ended) {
            good = take(w, taken, &slots[taken], err);
            taken++;
        } else if (started < w->count && running < w->jobs) {
            good = start(w, started, &slots[started], err);
            started++;
            running++;
        } else {
            good = wait_for_one(slots, started, err);
            running = 0;
            for (size_t i = 0; i < started; i++)
                running += slots[i].pid > 0;
        }
    }
    end_all(slots, started);
    return good;
}
