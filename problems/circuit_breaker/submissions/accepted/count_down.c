/* No state: the breaker is closed while `until` is -1, else open before that time and half open from it on. The counters run down. */
typedef struct {
    int failures, trials, failures_left, admissions_left, successes_left;
    long long open_ms, until;
} breaker;

breaker *circuit_breaker_create(int failures, long long open_ms, int trials)
{
    breaker *b = malloc(sizeof *b);
    *b = (breaker){.failures = failures, .trials = trials, .failures_left = failures, .open_ms = open_ms, .until = -1};
    return b;
}

bool circuit_breaker_allow(breaker *b, long long t)
{
    return b->until < 0 || (t >= b->until && b->admissions_left-- > 0);
}

void circuit_breaker_record(breaker *b, long long t, bool ok)
{
    bool closed = b->until < 0;
    if (!closed && t < b->until)
        return;
    if (ok) {
        b->failures_left = b->failures;
        if (!closed && --b->successes_left == 0)
            b->until = -1;
    } else if (!closed || --b->failures_left == 0) {
        b->until = t + b->open_ms;
        b->failures_left = b->failures;
        b->admissions_left = b->successes_left = b->trials;
    }
}

char *circuit_breaker_state(breaker *b, long long t)
{
    static char closed[] = "closed", open[] = "open", half_open[] = "half_open";
    return b->until < 0 ? closed : t < b->until ? open : half_open;
}
