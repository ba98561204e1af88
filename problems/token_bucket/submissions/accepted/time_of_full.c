/* Keeps when the bucket will be full again: later by the time that the tokens of a request take. Times are counted in units of 1 / per_sec
 * milliseconds, so that all are whole. */
typedef struct {
    long long full, per_sec, now, full_at;
} token_bucket;

token_bucket *token_bucket_create(int capacity, int per_sec)
{
    token_bucket *b = malloc(sizeof *b);
    *b = (token_bucket){.full = 1000LL * capacity, .per_sec = per_sec};
    return b;
}

static long long missing(token_bucket *b, long long t_ms)
{
    if (t_ms * b->per_sec > b->now)
        b->now = t_ms * b->per_sec;
    return b->full_at > b->now ? b->full_at - b->now : 0;
}

long long token_bucket_available(token_bucket *b, long long t_ms)
{
    return b->full - missing(b, t_ms);
}

bool token_bucket_allow(token_bucket *b, long long t_ms, int cost)
{
    long long after = missing(b, t_ms) + 1000LL * cost;
    if (after > b->full)
        return false;
    b->full_at = b->now + after;
    return true;
}
