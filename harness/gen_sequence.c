/* Sequences of int: the shapes that make sorting, searching and hashing go wrong. */
#include "harness/gen_state.h"

static int *ints(struct gen *g, int n)
{
    if (n < 0)
        gen_failf(g, "a sequence of %d elements", n);
    return gen_alloc(g, (size_t)n * sizeof(int));
}

static int wrap(uint32_t v)
{
    int out = 0;
    memcpy(&out, &v, sizeof out);
    return out;
}

int *gen_const(struct gen *g, int n, int value)
{
    int *a = ints(g, n);
    for (int i = 0; i < n; i++)
        a[i] = value;
    return a;
}

int *gen_iota(struct gen *g, int n, int first, int step)
{
    int *a = ints(g, n);
    for (int i = 0; i < n; i++)
        a[i] = wrap((uint32_t)first + (uint32_t)i * (uint32_t)step);
    return a;
}

int *gen_uniform(struct gen *g, int n, int lo, int hi)
{
    int *a = ints(g, n);
    for (int i = 0; i < n; i++)
        a[i] = gen_int(g, lo, hi);
    return a;
}

int *gen_distinct(struct gen *g, int n, int lo, int hi)
{
    int *a = ints(g, n);
    if (n == 0)
        return a;
    if (hi < lo)
        gen_failf(g, "gen_distinct: %d > %d", lo, hi);
    uint64_t *v = gen_distinct_u64(g, (size_t)n, (uint64_t)((int64_t)hi - lo + 1));
    for (int i = 0; i < n; i++)
        a[i] = (int)(lo + (int64_t)v[i]);
    return a;
}

/* x^s for s in eighths, by square roots and products alone: IEEE 754 rounds those the same way on
 * every machine, which pow() does not promise. */
static double power_of_eighths(double x, double s)
{
    double root = __builtin_sqrt(__builtin_sqrt(__builtin_sqrt(x))), out = 1;
    for (int i = 0; i < (int)(s * 8 + 0.5); i++)
        out *= root;
    return out;
}

int *gen_zipf(struct gen *g, int n, int values, double s)
{
    int *a = ints(g, n);
    if (values < 1 || s < 0 || s > 16)
        gen_failf(g, "gen_zipf over %d values", values);
    double *upto = gen_alloc(g, (size_t)values * sizeof *upto);
    double sum = 0;
    for (int v = 0; v < values; v++)
        upto[v] = sum += 1 / power_of_eighths(v + 1, s);
    for (int i = 0; i < n; i++) {
        double u = gen_unit(g) * sum;
        int lo = 0, hi = values - 1;
        while (lo < hi) {
            int mid = lo + (hi - lo) / 2;
            if (upto[mid] > u)
                hi = mid;
            else
                lo = mid + 1;
        }
        a[i] = lo;
    }
    return a;
}

int *gen_organ_pipe(struct gen *g, int n)
{
    int *a = ints(g, n);
    for (int i = 0; i < n; i++)
        a[i] = i < n - 1 - i ? i : n - 1 - i;
    return a;
}

int *gen_sawtooth(struct gen *g, int n, int period)
{
    int *a = ints(g, n);
    if (period < 1)
        gen_failf(g, "a sawtooth of period %d", period);
    for (int i = 0; i < n; i++)
        a[i] = i % period;
    return a;
}

int *gen_geometric(struct gen *g, int n, int first, double ratio)
{
    int *a = ints(g, n);
    double v = first;
    for (int i = 0; i < n; i++, v *= ratio)
        a[i] = v >= INT_MAX ? INT_MAX : v <= INT_MIN ? INT_MIN : (int)v;
    return a;
}

int *gen_strided(struct gen *g, int n, int stride)
{
    return gen_iota(g, n, 0, stride);
}

static void swap(int *a, int i, int j)
{
    int t = a[i];
    a[i] = a[j];
    a[j] = t;
}

/* Killers freeze what M. D. McIlroy's adversary ("A Killer Adversary for Quicksort", 1999) would
 * answer: values are given to elements only when the scheme looks at them, the largest left to
 * those that become pivots, so that each partition takes off a constant number of elements. */

/* Middle element as pivot: the element that stands at i came from i / 2. Found to work for Hoare
 * and Lomuto alike, and for the sorted median of three that moves its pivot to the end but one. */
static void kill_middle(int *a, int n)
{
    for (int i = 2; i < n; i++)
        swap(a, i, i / 2);
}

/* Lomuto with the median of three: a partition deletes middle and last element and keeps the order
 * of the others, so the middle walks to the left and the last, too. */
static void kill_median3_lomuto(int *a, int n)
{
    int middle = (n - 1) / 2, top = n - 1;
    for (int t = 0; t <= middle && t < n; t++) {
        a[middle - t] = top--;
        if (n - 1 - t > middle)
            a[n - 1 - t] = top--;
    }
}

/* Hoare with the median of three, played through with the few elements that have a value: positions
 * in large[], all others being smaller than any pivot. */
struct play {
    int *id, *value; /* id at a position; value of an id, 0 not yet given */
    int large[8], count;
};

static void play_give(struct play *p, int at, int *next)
{
    if (p->value[p->id[at]] != 0)
        return;
    p->value[p->id[at]] = (*next)--;
    p->large[p->count++] = at;
}

/* The first position from i on whose element stops the left scan; `end` if there is none. */
static int play_stop(const struct play *p, int i, int end, int pivot)
{
    for (int k = 0; k < p->count; k++) {
        int at = p->large[k];
        if (at >= i && at < end && p->value[p->id[at]] >= pivot)
            end = at;
    }
    return end;
}

static int play_partition(struct play *p, int last, int pivot)
{
    int i = 0, j = last;
    for (;;) {
        i = play_stop(p, i, last + 1, pivot);
        while (j >= 0 && p->value[p->id[j]] > pivot)
            j--;
        if (i > j)
            break;
        swap(p->id, i, j);
        for (int k = 0; k < p->count; k++) {
            int at = p->large[k];
            p->large[k] = at == i ? j : at == j ? i : at;
        }
        i++;
        j--;
        if (i > j)
            break;
    }
    int kept = 0;
    for (int k = 0; k < p->count; k++) {
        if (p->large[k] <= j)
            p->large[kept++] = p->large[k];
    }
    p->count = kept;
    return j;
}

static void kill_median3(struct gen *g, int *a, int n)
{
    struct play p = {.id = gen_iota(g, n, 0, 1), .value = ints(g, n)};
    int next = n;
    for (int last = n - 1; last >= 3 && p.count < 6;) {
        play_give(&p, last / 2, &next);
        play_give(&p, last, &next);
        int x = p.value[p.id[last / 2]], y = p.value[p.id[last]], z = p.value[p.id[0]];
        int low = x < y ? x : y, high = x < y ? y : x;
        int pivot = z < low ? low : z < high ? z : high;
        last = play_partition(&p, last, pivot);
    }
    for (int i = 0; i < n; i++)
        a[i] = (p.value[i] != 0 ? p.value[i] : next--) - 1;
}

int *gen_killer(struct gen *g, int n, enum gen_killer scheme)
{
    int *a = gen_iota(g, n, 0, 1);
    switch (scheme) {
    case GEN_KILL_FIRST:
    case GEN_KILL_LAST:
        break; /* sorted as it is */
    case GEN_KILL_MIDDLE:
        kill_middle(a, n);
        break;
    case GEN_KILL_MEDIAN3:
        kill_median3(g, a, n);
        break;
    case GEN_KILL_MEDIAN3_LOMUTO:
        kill_median3_lomuto(a, n);
        break;
    }
    return a;
}

/* -- rearranging ------------------------------------------------------------------------ */

/* Heapsort: no memory, no library, and nothing that an input could make slow. */
static void sift(int *a, int root, int n)
{
    for (int child = 2 * root + 1; child < n; child = 2 * root + 1) {
        if (child + 1 < n && a[child + 1] > a[child])
            child++;
        if (a[root] >= a[child])
            return;
        swap(a, root, child);
        root = child;
    }
}

void gen_sort(int *a, int n)
{
    for (int i = n / 2 - 1; i >= 0; i--)
        sift(a, i, n);
    for (int end = n - 1; end > 0; end--) {
        swap(a, 0, end);
        sift(a, 0, end);
    }
}

void gen_reverse(int *a, int n)
{
    for (int i = 0, j = n - 1; i < j; i++, j--)
        swap(a, i, j);
}

void gen_shuffle(struct gen *g, int *a, int n)
{
    for (int i = n - 1; i > 0; i--)
        swap(a, i, gen_int(g, 0, i));
}

/* Three reversals turn it in place. */
void gen_rotate(int *a, int n, int left)
{
    if (n < 1)
        return;
    int k = left % n;
    if (k < 0)
        k += n;
    gen_reverse(a, k);
    gen_reverse(a + k, n - k);
    gen_reverse(a, n);
}

void gen_nearly_sort(struct gen *g, int *a, int n, int swaps)
{
    gen_sort(a, n);
    for (int i = 0; i < swaps && n > 1; i++) {
        int j = gen_int(g, 0, n - 2);
        swap(a, j, j + 1);
    }
}
