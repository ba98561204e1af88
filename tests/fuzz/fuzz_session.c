/* The plan of a session, as a database might hold it: what is accepted makes a session. */
#include "tests/fuzz/fuzz.h"

#include "judge/practice/session.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    own_mem char *text = mem_strndup((const char *)data, size);
    struct session_event start = {.seq = 1, .kind = SESSION_STARTED, .text = text};
    struct session_log log = {.id = 1, .events = &start, .count = 1};
    struct moment now = {.utc_ms = 60000};
    struct session s = {0};
    struct err err = {0};
    if (!session_fold(&log, &now, &s, &err)) {
        must(err.kind == ERR_SYSTEM);
        return 0;
    }
    must(s.problem_count > 0 && s.current == 0 && s.minutes > 0);
    must(s.left_ms == s.minutes * 60000 - 60000);
    session_score(&s);
    must(s.score.total >= 0 && s.score.total <= 100.000001);
    session_release(&s);
    return 0;
}
