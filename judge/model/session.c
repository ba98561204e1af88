/* Names of what sessions are made of. */
#include "judge/model/session.h"

#include <string.h>

static bool find(const char *const *names, int count, const char *name, int *out)
{
    for (int i = 0; i < count; i++) {
        if (strcmp(names[i], name) == 0) {
            *out = i;
            return true;
        }
    }
    return false;
}

static const char *const modes[SESSION_MODES] = {"training", "interview", "mock"};

const char *session_mode_name(enum session_mode m)
{
    return modes[m];
}

bool session_mode_parse(const char *name, enum session_mode *out)
{
    int i = 0;
    bool known = find(modes, SESSION_MODES, name, &i);
    if (known)
        *out = (enum session_mode)i;
    return known;
}

static const char *const events[SESSION_EVENT_KINDS] = {
    "started", "focused", "submitted", "skipped",  "paused",
    "resumed", "noticed", "answered",  "finished", "abandoned",
};

const char *session_event_name(enum session_event_kind k)
{
    return events[k];
}

bool session_event_parse(const char *name, enum session_event_kind *out)
{
    int i = 0;
    bool known = find(events, SESSION_EVENT_KINDS, name, &i);
    if (known)
        *out = (enum session_event_kind)i;
    return known;
}

const char *session_state_name(enum session_state s)
{
    static const char *const names[] = {"running", "paused", "finished", "abandoned"};
    return names[s];
}

const char *score_part_name(enum score_part p)
{
    static const char *const names[SCORE_PARTS] = {"correctness", "complexity", "memory safety",
                                                   "time"};
    return names[p];
}

void session_log_release(struct session_log *l)
{
    arena_release(&l->arena);
    *l = (struct session_log){0};
}

void session_release(struct session *s)
{
    arena_release(&s->arena);
    *s = (struct session){0};
}
