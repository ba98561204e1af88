/* A refused request empties the bucket, as if it had been served as far as it went. */
// judge: fails refused_pays_nothing
typedef struct {
    long long full, level, last;
    int per_sec;
} token_bucket;

token_bucket *token_bucket_create(int capacity, int per_sec)
{
    token_bucket *b = malloc(sizeof *b);
    b->full = capacity * 1000LL;
    b->level = b->full;
    b->last = 0;
    b->per_sec = per_sec;
    return b;
}

long long token_bucket_available(token_bucket *b, long long t_ms)
{
    if (t_ms > b->last) {
        b->level += (t_ms - b->last) * b->per_sec;
        b->last = t_ms;
    }
    if (b->level > b->full)
        b->level = b->full;
    return b->level;
}

bool token_bucket_allow(token_bucket *b, long long t_ms, int cost)
{
    if (token_bucket_available(b, t_ms) < cost * 1000LL) {
        b->level = 0;
        return false;
    }
    b->level -= cost * 1000LL;
    return true;
}

void token_bucket_free(token_bucket *b)
{
    free(b);
}
