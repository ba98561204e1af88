/* Half open, everybody may try. */
// judge: fails trials_are_limited
// judge: fails opens_and_closes
enum state { CLOSED, OPEN, HALF_OPEN };

typedef struct {
    int failures, trials;
    long long open_ms, opened;
    enum state state;
    int failed;              /* in a row, while closed */
    int admitted, succeeded; /* while half open */
} circuit_breaker;

circuit_breaker *circuit_breaker_create(int failures, long long open_ms, int trials)
{
    circuit_breaker *b = calloc(1, sizeof *b);
    b->failures = failures;
    b->open_ms = open_ms;
    b->trials = trials;
    return b;
}

static void tick(circuit_breaker *b, long long t)
{
    if (b->state == OPEN && t - b->opened >= b->open_ms) {
        b->state = HALF_OPEN;
        b->admitted = 0;
        b->succeeded = 0;
    }
}

bool circuit_breaker_allow(circuit_breaker *b, long long t)
{
    tick(b, t);
    if (b->state != HALF_OPEN)
        return b->state == CLOSED;
    b->admitted++;
    return true;
}

static void trip(circuit_breaker *b, long long t)
{
    b->state = OPEN;
    b->opened = t;
    b->failed = 0;
}

void circuit_breaker_record(circuit_breaker *b, long long t, bool ok)
{
    tick(b, t);
    if (b->state == CLOSED) {
        b->failed = ok ? 0 : b->failed + 1;
        if (b->failed == b->failures)
            trip(b, t);
    } else if (b->state == HALF_OPEN) {
        if (!ok)
            trip(b, t);
        else if (++b->succeeded == b->trials)
            b->state = CLOSED;
    }
}

char *circuit_breaker_state(circuit_breaker *b, long long t)
{
    tick(b, t);
    return b->state == CLOSED ? "closed" : b->state == OPEN ? "open" : "half_open";
}

void circuit_breaker_free(circuit_breaker *b)
{
    free(b);
}
