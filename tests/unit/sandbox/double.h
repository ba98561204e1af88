/* What the tests ask of the double (double.c), as the first bytes of the argument frame. */
#ifndef TESTS_SANDBOX_DOUBLE_H
#define TESTS_SANDBOX_DOUBLE_H

#include <stdint.h>

enum ask {
    ASK_NOTHING,
    ASK_EXIT,   /* with status `number` */
    ASK_ANSWER, /* fill `number` bytes of the answer */
    ASK_PEEK,   /* report how many bytes of output and input areas beyond ours are not zero */
    ASK_BURN,   /* CPU, for ever */
    ASK_SLEEP,  /* for ever */
    ASK_PRINT,  /* `number` bytes */
    ASK_READ,   /* standard input */
    ASK_EAT,    /* touch `number` bytes */
    ASK_ABORT,
    ASK_RAISE,   /* signal `number` */
    ASK_SYSCALL, /* number `number` with `argument` */
    ASK_SIGNAL_ZYGOTE,
    ASK_WRITE_INPUT, /* through the mapping */
    ASK_INT80,       /* another architecture */
    ASK_FILES,       /* before sealing: can /etc/passwd be opened? (what the outer layers do) */
    ASK_NETWORK,     /* before sealing: how many network interfaces */
    ASK_IDENTITY,    /* before sealing: effective uid, capabilities, pids seen */
    ASK_DESCRIPTORS, /* before sealing: a bit set of the open ones */
    ASK_PROCESSES,   /* before sealing: fork a process that sleeps for ever, then sleep */
    ASK_STUBBORN,    /* no timers; sleeps: the zygote's 'k' has to end it */
    ASK_DEAF,        /* the same, and the zygote does not answer to 'k' */
    ASK_ZYGOTE_DIES, /* the zygote leaves with status `number` instead of forking */
};

struct question {
    uint32_t ask; /* enum ask */
    int64_t number;
    int64_t argument[6];
};

/* At WIRE_ANSWER_OFFSET of the output. */
struct reply {
    int64_t result, error;
    int64_t more[4];
};

#endif
