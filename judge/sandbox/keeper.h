/* The keeper: a fork of the judge that owns the processes of one runner (see runner.h for the tree).
 * Between it and the judge runs a SOCK_SEQPACKET socket:
 *
 *   keeper → judge   struct keeper_ready     once, when all stands or something failed
 *   judge → keeper   struct keeper_order     run a case
 *   keeper → judge   struct keeper_report    it is over
 *
 * The keeper ends, and takes all with it, when its socket is closed, by SIGTERM, and when the thread
 * that started it ends (PR_SET_PDEATHSIG).
 */
#ifndef JUDGE_SANDBOX_KEEPER_H
#define JUDGE_SANDBOX_KEEPER_H

#include "judge/sandbox/namespaces.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct keeper_setup {
    /* Borrowed descriptors: they go to the places that harness/wire.h names. */
    int null, capture, setup, image, input, output;
    int harness; /* executable memory file, or the file itself */
    int judge;   /* the keeper's end of the socket */
    pid_t parent;
    enum ns_way way;
    unsigned without; /* bits of enum layer */
};

struct keeper_ready {
    int32_t failed;  /* errno, 0 if all stands */
    char step[48];   /* what failed */
    bool namespaces; /* it is this way to namespaces that failed: try the next one */
    int32_t zygote;  /* its process id, as the judge sees it */
    uint32_t layers; /* in force; LAYER_SECCOMP is for the judge to add: it hands out the filter */
};

struct keeper_order {
    int64_t wall_ns; /* the case is killed some time after this; its own timer does it sooner */
};

enum keeper_news {
    KEEPER_CASE,  /* the case ended; the rest stands */
    KEEPER_EMPTY, /* the case was killed, and with it everything else; the keeper is gone */
    KEEPER_LOST,  /* the zygote or the stub died by itself or was stopped; the keeper is gone */
};

struct keeper_report {
    int32_t news;   /* enum keeper_news */
    int32_t status; /* as wait4 gives it; KEEPER_LOST: of the one that died */
    int64_t cpu_ns, wall_ns, peak_bytes;
    int64_t waits; /* how often it gave up the processor of its own will, to sleep or to wait */
};

/* Does not return. To be called in a fresh fork. */
_Noreturn void keeper_main(const struct keeper_setup *setup);

#endif
