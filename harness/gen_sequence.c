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

/* MIDDLE: undo, from the smallest range to the largest, what taking the maximum out of the middle
 * does: element i came from i / 2. The same array holds the worst of the last element, too.
 * MEDIAN3: the first half is laid out so that first, middle and last are always the smallest left
 * and two of the largest... see gen_killer's test, which measures each scheme.
 * source: D. Musser, "Introspective Sorting and Selection Algorithms", 1997 */
int *gen_killer(struct gen *g, int n, enum gen_killer scheme)
{
    int *a = gen_iota(g, n, 0, 1);
    if (scheme == GEN_KILL_MIDDLE) {
        for (int i = 2; i < n; i++)
            swap(a, i, i / 2);
    } else if (scheme == GEN_KILL_MEDIAN3) {
        int k = n / 2;
        for (int i = 0; i < k; i++) {
            a[i] = i % 2 == 0 ? i : k + i - (k % 2 == 0 ? 1 : 0);
            a[k + i] = 2 * i + 1;
        }
    }
    return a;
}

/* -- rearranging ------------------------------------------------------------------------ */

static int compare(const void *pa, const void *pb)
{
    int a = *(const int *)pa, b = *(const int *)pb;
    return (a > b) - (a < b);
}

void gen_sort(int *a, int n)
{
    if (n > 1)
        qsort(a, (size_t)n, sizeof *a, compare);
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
