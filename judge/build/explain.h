/* From a failed attempt to what its author reads. */
#ifndef JUDGE_BUILD_EXPLAIN_H
#define JUDGE_BUILD_EXPLAIN_H

#include "judge/base/err.h"
#include "judge/build/adapter.h"
#include "judge/build/diagnostics.h"
#include "judge/build/pipeline.h"
#include "judge/build/record.h"

struct explain {
    const struct adapter *adapter;
    const struct scan *scan;
    const char *name; /* of the file, as shown */
    struct bytes source;
    struct arena *arena; /* all of the record lives here */
};

/* The user's own errors and warnings, without those of the adapter. */
void explain_messages(const struct explain *x, const struct messages *m, struct record *out);

/* Functions that do not fit or are missing: one diagnostic each, the first is the message. */
void explain_misfit(const struct explain *x, const struct messages *m, struct record *out);

/* Refused by us, with a line of the user's file (0 unknown). */
void explain_refusal(const struct explain *x, const char *why, int line, int column,
                     struct record *out);

void explain_link(const struct explain *x, struct bytes log, struct record *out);

/* The compiler or linker did not end by itself, or said nothing: time, memory, file size, crash. False: the judge's
 * own surroundings (ulimit) leave a tool less than the judge would, so this is no fault of the text. */
bool explain_tool(const struct explain *x, const struct tool_result *t, const char *who,
                  struct record *out, struct err *err);

/* Did a tool die of a limit or crash rather than find an error? */
bool explain_is_crash(const struct tool_result *t);

/* Fills err when a tool failed by the machine's fault, of which the text's author can mend nothing: killed from
 * outside, or no room in its work folder. `who`: "the compiler". */
bool explain_machine(const struct tool_result *t, const char *who, const char *work,
                     struct err *err);

#endif
