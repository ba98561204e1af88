/* The parts of judge history. Each is one word after the command. */
#ifndef JUDGE_CLI_CMD_HISTORY_H
#define JUDGE_CLI_CMD_HISTORY_H

#include "judge/cli/context.h"
#include "judge/store/store.h"

/* One text of the history, by an attempt's id or the first digits of its hash. */
struct history_pick {
    struct buf text;
    char hash[HASH_HEX + 1];
    char *problem;   /* whose solution it is */
    char *title;     /* "attempt 3  two_sum  2026-11-28 15:40  CX" or "source 0123..." */
    int64_t attempt; /* id, or 0 */
};

/* errors  ERR_USAGE: no such attempt or source, or several */
bool history_pick(struct store *s, const char *word, struct history_pick *out, struct err *err);
void history_pick_release(struct history_pick *p); /* accepts zeroed */
#define own_pick __attribute__((cleanup(history_pick_release)))

struct store *history_open(bool for_reading, struct err *err);

bool history_restore(struct context *c, struct err *err);
bool history_export(struct context *c, struct err *err);
bool history_import(struct context *c, struct err *err);

#endif
