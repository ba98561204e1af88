/* Follows the definition: each call makes a calls. There are a^k leaves. */
// judge: misses time
static long long cost_of(long long n, int d)
{
    long long p = 1;
    for (int i = 0; i < d; i++)
        p *= n;
    return p;
}

static long long total(int a, int b, int d, long long n)
{
    if (n == 1)
        return 1;
    long long sum = cost_of(n, d);
    for (int branch = 0; branch < a; branch++)
        sum += total(a, b, d, n / b);
    return sum;
}

long long *solve_recurrence(int a, int b, int d, int k, int *return_size)
{
    long long n = 1, leaves = 1, ratio = cost_of(b, d);
    for (int i = 0; i < k; i++) {
        n *= b;
        leaves *= a;
    }
    long long *answer = malloc(4 * sizeof *answer);
    answer[0] = total(a, b, d, n);
    answer[1] = k + 1;
    answer[2] = leaves;
    answer[3] = a > ratio ? 1 : a == ratio ? 2 : 3;
    *return_size = 4;
    return answer;
}
