/* A clock that ticks: adds what a millisecond brings, until it is time or the bucket is full. */
// judge: misses time steady
typedef struct {
    long long full, level, now;
    int per_sec;
} token_bucket;

token_bucket *token_bucket_create(int capacity, int per_sec)
{
    token_bucket *b = malloc(sizeof *b);
    *b = (token_bucket){capacity * 1000LL, capacity * 1000LL, 0, per_sec};
    return b;
}

long long token_bucket_available(token_bucket *b, long long t_ms)
{
    for (; b->now < t_ms && b->level < b->full; b->now++)
        b->level += b->per_sec;
    if (b->level > b->full)
        b->level = b->full;
    if (b->now < t_ms)
        b->now = t_ms;
    return b->level;
}

bool token_bucket_allow(token_bucket *b, long long t_ms, int cost)
{
    if (token_bucket_available(b, t_ms) < cost * 1000LL)
        return false;
    b->level -= cost * 1000LL;
    return true;
}
