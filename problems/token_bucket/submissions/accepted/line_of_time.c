/* Without a limit the level would be a straight line over time. Its height at time 0 is kept; a request lowers it, and so does what
 * does not fit. */
typedef struct {
    long long full, per_ms, height, now;
} bucket;

bucket *token_bucket_create(int capacity, int per_sec)
{
    bucket *b = calloc(1, sizeof *b);
    b->full = 1000LL * capacity;
    b->per_ms = per_sec;
    b->height = b->full;
    return b;
}

long long token_bucket_available(bucket *b, long long t_ms)
{
    b->now = t_ms > b->now ? t_ms : b->now;
    long long level = b->height + b->now * b->per_ms;
    return level < b->full ? level : b->full;
}

bool token_bucket_allow(bucket *b, long long t_ms, int cost)
{
    long long level = token_bucket_available(b, t_ms);
    if (cost > level / 1000)
        return false;
    b->height = level - 1000LL * cost - b->now * b->per_ms;
    return true;
}
