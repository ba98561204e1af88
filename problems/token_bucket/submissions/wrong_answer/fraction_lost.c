/* Counts whole tokens, and forgets the fraction at each look. */
// judge: fails polls_do_not_starve
// judge: fails slow_poll
typedef struct {
    long long full, level, last;
    int per_sec;
} token_bucket;

token_bucket *token_bucket_create(int capacity, int per_sec)
{
    token_bucket *b = malloc(sizeof *b);
    *b = (token_bucket){capacity, capacity, 0, per_sec};
    return b;
}

static void fill(token_bucket *b, long long t_ms)
{
    if (t_ms > b->last) {
        b->level += (t_ms - b->last) * b->per_sec / 1000;
        b->last = t_ms;
    }
    if (b->level > b->full)
        b->level = b->full;
}

long long token_bucket_available(token_bucket *b, long long t_ms)
{
    fill(b, t_ms);
    return b->level * 1000;
}

bool token_bucket_allow(token_bucket *b, long long t_ms, int cost)
{
    fill(b, t_ms);
    if (b->level < cost)
        return false;
    b->level -= cost;
    return true;
}
