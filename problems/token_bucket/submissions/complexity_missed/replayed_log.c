/* Keeps the requests that were allowed, and plays them again at each call. */
// judge: misses time burst
typedef struct {
    long long full, now;
    int per_sec, count, room;
    struct taken {
        long long t;
        int cost;
    } *taken;
} token_bucket;

token_bucket *token_bucket_create(int capacity, int per_sec)
{
    token_bucket *b = calloc(1, sizeof *b);
    b->full = 1000LL * capacity;
    b->per_sec = per_sec;
    return b;
}

long long token_bucket_available(token_bucket *b, long long t_ms)
{
    long long level = b->full, last = 0;
    if (t_ms > b->now)
        b->now = t_ms;
    for (int i = 0; i <= b->count; i++) {
        long long t = i < b->count ? b->taken[i].t : b->now;
        level += (t - last) * b->per_sec;
        if (level > b->full)
            level = b->full;
        if (i < b->count)
            level -= 1000LL * b->taken[i].cost;
        last = t;
    }
    return level;
}

bool token_bucket_allow(token_bucket *b, long long t_ms, int cost)
{
    if (token_bucket_available(b, t_ms) < 1000LL * cost)
        return false;
    if (b->count == b->room) {
        b->room = 2 * b->room + 4;
        b->taken = realloc(b->taken, (size_t)b->room * sizeof *b->taken);
    }
    b->taken[b->count++] = (struct taken){b->now, cost};
    return true;
}

void token_bucket_free(token_bucket *b)
{
    free(b->taken);
    free(b);
}
