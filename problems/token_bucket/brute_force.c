/* Keeps all calls and plays them again from the beginning each time. Time goes by in steps of powers of two milliseconds; after each the bucket
 * is looked at for what does not fit. */
// judge: up to m 40
typedef struct {
    int capacity, per_sec, calls;
    struct {
        long long t;
        int cost;
    } call[400];
} token_bucket;

token_bucket *token_bucket_create(int capacity, int per_sec)
{
    token_bucket *b = calloc(1, sizeof *b);
    b->capacity = capacity;
    b->per_sec = per_sec;
    return b;
}

static long long play(const token_bucket *b, bool *allowed)
{
    long long level = 1000LL * b->capacity, now = 0;
    for (int i = 0; i < b->calls; i++) {
        for (int k = 40; k >= 0; k--)
            while (now + (1LL << k) <= b->call[i].t) {
                now += 1LL << k;
                level += b->per_sec * (1LL << k);
                if (level > 1000LL * b->capacity)
                    level = 1000LL * b->capacity;
            }
        *allowed = level >= 1000LL * b->call[i].cost;
        if (*allowed)
            level -= 1000LL * b->call[i].cost;
    }
    return level;
}

bool token_bucket_allow(token_bucket *b, long long t_ms, int cost)
{
    bool allowed = false;
    b->call[b->calls].t = t_ms;
    b->call[b->calls++].cost = cost;
    play(b, &allowed);
    return allowed;
}

long long token_bucket_available(token_bucket *b, long long t_ms)
{
    bool allowed = false;
    b->call[b->calls].t = t_ms;
    b->call[b->calls++].cost = 0;
    return play(b, &allowed);
}
