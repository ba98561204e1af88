/* Functions as people write them, compiled like a submission's counting build: -O0, every basic
 * block calls __sanitizer_cov_trace_pc(). Each runs on its own worst input of size n. Calls of the
 * library are charged as the harness charges them, by charge().
 */
#include "tests/unit/cost/labelled.h"

#include <stdlib.h>
#include <string.h>

static void charge(size_t bytes)
{
    blocks += 1 + bytes / 8;
}

static int *ints(int n)
{
    int *a = malloc(((size_t)n + 1) * sizeof *a);
    blocks++;
    return a;
}

static int *pseudo(int n)
{
    uint32_t x = 12345;
    int *a = ints(n);
    for (int i = 0; i < n; i++) {
        x = x * 1664525u + 1013904223u;
        a[i] = (int)(x >> 8);
    }
    return a;
}

static volatile int sink;

/* -- 1, log n, sqrt n -------------------------------------------------------------------- */

static void middle_of_formula(int n)
{
    sink = n * (n + 1) / 2;
}

static void ring_buffer_step(int n)
{
    int size = n, head = n - 1;
    head = head + 1 == size ? 0 : head + 1;
    sink = head;
}

static void binary_search(int n)
{
    int lo = 0, hi = n;
    while (lo < hi) {
        int mid = lo + (hi - lo) / 2;
        if (mid < n - 1)
            lo = mid + 1;
        else
            hi = mid;
    }
    sink = lo;
}

static int power_by_squaring(int base, int n)
{
    if (n == 0)
        return 1;
    int half = power_by_squaring(base, n / 2);
    return n % 2 ? half * half * base : half * half;
}

static void fast_power(int n)
{
    sink = power_by_squaring(3, n);
}

static void euclid_fibonacci(int n)
{
    int a = 1, b = 1;
    while (b < n) {
        int t = a + b;
        a = b;
        b = t;
    }
    while (b != 0) {
        int t = a % b;
        a = b;
        b = t;
    }
    sink = a;
}

static void trial_division(int n)
{
    int divisors = 0;
    for (int d = 1; d * d <= n; d++)
        divisors += n % d == 0;
    sink = divisors;
}

/* -- n -------------------------------------------------------------------------------------- */

static void maximum(int n)
{
    int *a = pseudo(n), most = a[0];
    for (int i = 1; i < n; i++)
        if (a[i] > most)
            most = a[i];
    sink = most;
    free(a);
}

static void two_pointers(int n)
{
    int i = 0, j = n - 1, sum = 0;
    while (i < j) {
        if ((i + j) % 3 == 0)
            i++;
        else
            j--;
        sum++;
    }
    sink = sum;
}

static void kadane_with_prefix_copy(int n)
{
    int *a = pseudo(n), *b = ints(n), best = 0, here = 0;
    memcpy(b, a, (size_t)n * sizeof *b);
    charge((size_t)n * sizeof *b);
    for (int i = 0; i < n; i++) {
        here = here + b[i] % 100 - 50;
        if (here < 0)
            here = 0;
        if (here > best)
            best = here;
    }
    sink = best;
    free(a);
    free(b);
}

static void doubling_array(int n)
{
    int cap = 4, size = 0, *a = ints(cap);
    for (int i = 0; i < n; i++) {
        if (size == cap) {
            charge((size_t)cap * sizeof *a);
            cap *= 2;
            a = realloc(a, (size_t)cap * sizeof *a);
        }
        a[size++] = i;
    }
    sink = a[size - 1];
    free(a);
}

static void heapify_reversed(int n)
{
    int *a = ints(n);
    for (int i = 0; i < n; i++)
        a[i] = i;
    for (int start = n / 2 - 1; start >= 0; start--) {
        for (int root = start; 2 * root + 1 < n;) {
            int child = 2 * root + 1;
            if (child + 1 < n && a[child + 1] > a[child])
                child++;
            if (a[root] >= a[child])
                break;
            int t = a[root];
            a[root] = a[child];
            a[child] = t;
            root = child;
        }
    }
    sink = a[0];
    free(a);
}

static void sliding_window_deque(int n)
{
    int *a = pseudo(n), *deque = ints(n), head = 0, tail = 0, k = n / 8 + 1, sum = 0;
    for (int i = 0; i < n; i++) {
        while (tail > head && a[deque[tail - 1]] <= a[i])
            tail--;
        deque[tail++] = i;
        if (deque[head] <= i - k)
            head++;
        sum ^= a[deque[head]];
    }
    sink = sum;
    free(a);
    free(deque);
}

static void hash_set(int n)
{
    unsigned mask = 15;
    int *table = calloc(mask + 1, sizeof *table), used = 0, *a = pseudo(n);
    for (int i = 0; i < n; i++) {
        if ((unsigned)used * 2 > mask) {
            unsigned wider = mask * 2 + 1;
            int *next = calloc(wider + 1, sizeof *next);
            charge((wider + 1) * sizeof *next);
            for (unsigned s = 0; s <= mask; s++) {
                if (table[s] == 0)
                    continue;
                unsigned h = (unsigned)table[s] * 2654435769u >> 7 & wider;
                while (next[h] != 0)
                    h = (h + 1) & wider;
                next[h] = table[s];
            }
            free(table);
            table = next;
            mask = wider;
        }
        int key = a[i] | 1;
        unsigned h = (unsigned)key * 2654435769u >> 7 & mask;
        while (table[h] != 0 && table[h] != key)
            h = (h + 1) & mask;
        used += table[h] == 0;
        table[h] = key;
    }
    sink = used;
    free(table);
    free(a);
}

static void sieve_small_constant(int n)
{
    char *composite = calloc((size_t)n + 1, 1);
    int *primes = ints(n), count = 0;
    charge((size_t)n);
    for (int i = 2; i <= n; i++) { /* each composite is struck once: linear sieve */
        if (!composite[i])
            primes[count++] = i;
        for (int j = 0; j < count && primes[j] <= n / i; j++) {
            composite[primes[j] * i] = 1;
            if (i % primes[j] == 0)
                break;
        }
    }
    sink = count;
    free(composite);
    free(primes);
}

static void kmp(int n)
{
    char *text = malloc((size_t)n + 1), *word = malloc((size_t)n / 2 + 1);
    int m = n / 2, *fail = ints(m), found = -1;
    memset(text, 'a', (size_t)n);
    memset(word, 'a', (size_t)m);
    charge((size_t)n);
    charge((size_t)m);
    word[m - 1] = 'b';
    fail[0] = 0;
    for (int i = 1, k = 0; i < m; i++) {
        while (k > 0 && word[i] != word[k])
            k = fail[k - 1];
        k += word[i] == word[k];
        fail[i] = k;
    }
    for (int i = 0, k = 0; i < n && found < 0; i++) {
        while (k > 0 && text[i] != word[k])
            k = fail[k - 1];
        k += text[i] == word[k];
        if (k == m)
            found = i - m + 1;
    }
    sink = found;
    free(text);
    free(word);
    free(fail);
}

static int below(const int *a, int *out, int n, int pivot)
{
    int kept = 0;
    for (int i = 0; i < n; i++)
        if (a[i] < pivot)
            out[kept++] = a[i];
    return kept;
}

static void halving_select(int n)
{
    int *a = ints(n), *b = ints(n);
    for (int i = 0; i < n; i++)
        a[i] = i;
    while (n > 1) {
        n = below(a, b, n, a[n / 2]);
        int *t = a;
        a = b;
        b = t;
    }
    sink = a[0];
    free(a);
    free(b);
}

/* -- n log n -------------------------------------------------------------------------------- */

static void merge_into(int *a, int *b, int n)
{
    if (n < 2)
        return;
    int mid = n / 2, i = 0, j = mid, k = 0;
    merge_into(a, b, mid);
    merge_into(a + mid, b, n - mid);
    while (i < mid && j < n)
        b[k++] = a[j] < a[i] ? a[j++] : a[i++];
    while (i < mid)
        b[k++] = a[i++];
    while (j < n)
        b[k++] = a[j++];
    memcpy(a, b, (size_t)n * sizeof *a);
    charge((size_t)n * sizeof *a);
}

static void merge_sort(int n)
{
    int *a = pseudo(n), *b = ints(n);
    merge_into(a, b, n);
    sink = a[0];
    free(a);
    free(b);
}

static void heap_sort(int n)
{
    int *a = pseudo(n);
    for (int start = n / 2 - 1, end = n; end > 1;) {
        if (start >= 0) {
            start--;
        } else {
            end--;
            int t = a[0];
            a[0] = a[end];
            a[end] = t;
        }
        for (int root = start < 0 ? 0 : start + 1; 2 * root + 1 < end;) {
            int child = 2 * root + 1;
            if (child + 1 < end && a[child + 1] > a[child])
                child++;
            if (a[root] >= a[child])
                break;
            int t = a[root];
            a[root] = a[child];
            a[child] = t;
            root = child;
        }
    }
    sink = a[0];
    free(a);
}

static void quicksort_range(int *a, int lo, int hi)
{
    while (lo < hi) {
        int p = a[lo + (hi - lo) / 2], i = lo, j = hi;
        while (i <= j) {
            while (a[i] < p)
                i++;
            while (p < a[j])
                j--;
            if (i <= j) {
                int t = a[i];
                a[i++] = a[j];
                a[j--] = t;
            }
        }
        if (j - lo < hi - i) {
            quicksort_range(a, lo, j);
            lo = i;
        } else {
            quicksort_range(a, i, hi);
            hi = j;
        }
    }
}

static void quicksort_random(int n)
{
    int *a = pseudo(n);
    quicksort_range(a, 0, n - 1);
    sink = a[0];
    free(a);
}

static void quicksort_killed(int n)
{
    int *a = ints(n);
    for (int i = 0; i < n; i++)
        a[i] = i;
    for (int i = 2; i < n; i++) {
        int t = a[i];
        a[i] = a[i / 2];
        a[i / 2] = t;
    }
    quicksort_range(a, 0, n - 1);
    sink = a[0];
    free(a);
}

static void harmonic_sieve(int n)
{
    int *count = calloc((size_t)n + 1, sizeof *count);
    charge((size_t)n * 4);
    for (int d = 1; d <= n; d++)
        for (int m = d; m <= n; m += d)
            count[m]++;
    sink = count[n];
    free(count);
}

static void searches_in_sorted(int n)
{
    int found = 0;
    for (int i = 0; i < n; i++) {
        int lo = 0, hi = n;
        while (lo < hi) {
            int mid = (lo + hi) / 2;
            if (mid < i)
                lo = mid + 1;
            else
                hi = mid;
        }
        found += lo == i;
    }
    sink = found;
}

static void fenwick(int n)
{
    int *tree = calloc((size_t)n + 1, sizeof *tree), sum = 0;
    charge((size_t)n * 4);
    for (int i = 1; i <= n; i++)
        for (int k = i; k <= n; k += k & -k)
            tree[k] += i;
    for (int i = 1; i <= n; i++)
        for (int k = i; k > 0; k -= k & -k)
            sum ^= tree[k];
    sink = sum;
    free(tree);
}

/* -- n (log n)^2, n sqrt n -------------------------------------------------------------------- */

static void shell_sort_pratt(int n)
{
    int *a = pseudo(n);
    for (int p = 1; p < n; p *= 2)
        for (int q = p; q < n; q *= 3)
            for (int i = q; i < n; i++) {
                int j = i - q;
                if (a[j] > a[i]) {
                    int t = a[i];
                    a[i] = a[j];
                    a[j] = t;
                }
            }
    sink = a[0];
    free(a);
}

static void bitonic_network(int n)
{
    int swaps = 0, size = 1;
    while (size < n)
        size *= 2;
    size = n; /* the network of the next power of two, cut to n lines */
    for (int k = 2; k / 2 < n; k *= 2)
        for (int j = k / 2; j > 0; j /= 2)
            for (int i = 0; i < size; i++)
                swaps += (i ^ j) > i;
    sink = swaps;
}

static void sqrt_blocks(int n)
{
    int block = 1, sum = 0;
    while ((block + 1) * (block + 1) <= n)
        block++;
    for (int query = 0; query < n; query++)
        for (int b = 0; b < block; b++)
            sum += b ^ query;
    sink = sum;
}

static void primes_by_division(int n)
{
    int total = 0;
    for (int i = 1; i <= n; i++)
        for (int d = 1; d * d <= i; d++)
            total += i % d == 0;
    sink = total;
}

/* -- n^2 and above -------------------------------------------------------------------------------
 */

static void bubble_sort(int n)
{
    int *a = ints(n);
    for (int i = 0; i < n; i++)
        a[i] = n - i;
    for (int i = 0; i < n; i++)
        for (int j = 0; j + 1 < n - i; j++)
            if (a[j] > a[j + 1]) {
                int t = a[j];
                a[j] = a[j + 1];
                a[j + 1] = t;
            }
    sink = a[0];
    free(a);
}

static void insertion_by_memmove(int n)
{
    int *a = ints(n);
    for (int i = 0; i < n; i++) { /* binary search, then memmove: only the charge is quadratic */
        int lo = 0, hi = i;
        while (lo < hi) {
            int mid = (lo + hi) / 2;
            if (a[mid] < n - i)
                lo = mid + 1;
            else
                hi = mid;
        }
        memmove(a + lo + 1, a + lo, (size_t)(i - lo) * sizeof *a);
        charge((size_t)(i - lo) * sizeof *a);
        a[lo] = n - i;
    }
    sink = a[0];
    free(a);
}

static void strlen_in_condition(int n)
{
    char *s = malloc((size_t)n + 1);
    memset(s, 'x', (size_t)n);
    s[n] = '\0';
    int vowels = 0;
    for (size_t i = 0; charge((size_t)n), i < strlen(s); i++)
        vowels += s[i] == 'a';
    sink = vowels;
    free(s);
}

static void realloc_by_one(int n)
{
    int *a = NULL;
    for (int i = 0; i < n; i++) {
        charge((size_t)i * sizeof *a);
        a = realloc(a, ((size_t)i + 1) * sizeof *a);
        a[i] = i;
    }
    sink = a[n - 1];
    free(a);
}

static void pairs(int n)
{
    int count = 0;
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++)
            count += (i ^ j) == 7;
    sink = count;
}

static void pairs_with_search(int n)
{
    int count = 0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            for (int k = n; k > 0; k /= 2)
                count += (i ^ j) == k;
    sink = count;
}

static void triples(int n)
{
    int count = 0;
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++)
            for (int k = j + 1; k < n; k++)
                count += i + j == k;
    sink = count;
}

static void floyd_warshall(int n)
{
    int *d = pseudo(n * n);
    for (int k = 0; k < n; k++)
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                if (d[i * n + k] + d[k * n + j] < d[i * n + j])
                    d[i * n + j] = d[i * n + k] + d[k * n + j];
    sink = d[0];
    free(d);
}

static void quadruples(int n)
{
    int count = 0;
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++)
            for (int k = j + 1; k < n; k++)
                for (int l = k + 1; l < n; l++)
                    count += i + j == k + l;
    sink = count;
}

/* -- exponential ----------------------------------------------------------------------------------
 */

static int fib(int n)
{
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

static void naive_fibonacci(int n)
{
    sink = fib(n);
}

static int hanoi(int n)
{
    return n == 0 ? 0 : hanoi(n - 1) + 1 + hanoi(n - 1);
}

static void towers(int n)
{
    sink = hanoi(n);
}

static void subset_sums(int n)
{
    int best = 0;
    for (int set = 0; set < 1 << n; set++) {
        int sum = 0;
        for (int i = 0; i < n; i++)
            if (set >> i & 1)
                sum += i * i;
        if (sum % 1000 > best)
            best = sum % 1000;
    }
    sink = best;
}

static int permute(int *a, int at, int n)
{
    int seen = 0;
    if (at == n)
        return 1;
    for (int i = at; i < n; i++) {
        int t = a[at];
        a[at] = a[i];
        a[i] = t;
        seen += permute(a, at + 1, n);
        a[i] = a[at];
        a[at] = t;
    }
    return seen;
}

static void permutations(int n)
{
    int *a = ints(n);
    for (int i = 0; i < n; i++)
        a[i] = i;
    sink = permute(a, 0, n);
    free(a);
}

#define F(name, class, from, to)                                                                   \
    {                                                                                              \
#name, class, name, from, to                                                               \
    }

const struct labelled labelled[] = {
    F(middle_of_formula, "1", 16, 65536),
    F(ring_buffer_step, "1", 256, 65536),
    F(binary_search, "log n", 1024, 1 << 20),
    F(fast_power, "log n", 256, 65536),
    F(euclid_fibonacci, "log n", 256, 65536),
    F(trial_division, "sqrt n", 256, 1 << 20),
    F(maximum, "n", 256, 65536),
    F(two_pointers, "n", 256, 65536),
    F(kadane_with_prefix_copy, "n", 16, 4096),
    F(doubling_array, "n", 256, 65536),
    F(heapify_reversed, "n", 256, 65536),
    F(sliding_window_deque, "n", 256, 65536),
    F(hash_set, "n", 256, 65536),
    F(sieve_small_constant, "n", 256, 65536),
    F(kmp, "n", 1024, 65536),
    F(halving_select, "n", 256, 65536),
    F(merge_sort, "n log n", 256, 65536),
    F(heap_sort, "n log n", 256, 65536),
    F(quicksort_random, "n log n", 256, 65536),
    F(harmonic_sieve, "n log n", 256, 65536),
    F(searches_in_sorted, "n log n", 256, 65536),
    F(fenwick, "n log n", 256, 16384),
    F(shell_sort_pratt, "n (log n)^2", 256, 65536),
    F(bitonic_network, "n (log n)^2", 256, 65536),
    F(sqrt_blocks, "n sqrt n", 256, 16384),
    F(primes_by_division, "n sqrt n", 256, 16384),
    F(quicksort_killed, "n^2", 64, 4096),
    F(bubble_sort, "n^2", 64, 2048),
    F(insertion_by_memmove, "n^2", 256, 16384),
    F(strlen_in_condition, "n^2", 256, 16384),
    F(realloc_by_one, "n^2", 256, 8192),
    F(pairs, "n^2", 64, 2048),
    F(pairs_with_search, "n^2 log n", 64, 1024),
    F(triples, "n^3", 16, 256),
    F(floyd_warshall, "n^3", 16, 192),
    F(quadruples, "n^4", 8, 64),
    F(naive_fibonacci, "2^n", 10, 26),
    F(towers, "2^n", 2, 16),
    F(subset_sums, "n*2^n", 2, 14),
    F(permutations, "n!", 2, 9),
};
const size_t labelled_count = sizeof labelled / sizeof *labelled;
