/* The definition as it stands: recursion from n down to 1, with n^d taken afresh on each level. */
// judge: up to k 20
static long long power(long long base, int exponent)
{
    long long p = 1;
    for (int i = 0; i < exponent; i++)
        p *= base;
    return p;
}

static long long cost(int a, int b, int d, long long n)
{
    return n == 1 ? 1 : a * cost(a, b, d, n / b) + power(n, d);
}

static long long levels(int b, long long n)
{
    return n == 1 ? 1 : 1 + levels(b, n / b);
}

static long long leaves(int a, int b, long long n)
{
    return n == 1 ? 1 : a * leaves(a, b, n / b);
}

long long *solve_recurrence(int a, int b, int d, int k, int *return_size)
{
    long long *answer = malloc(4 * sizeof *answer), n = power(b, k);
    answer[0] = cost(a, b, d, n);
    answer[1] = levels(b, n);
    answer[2] = leaves(a, b, n);
    answer[3] = 2;
    if (a > power(b, d))
        answer[3] = 1;
    if (a < power(b, d))
        answer[3] = 3;
    *return_size = 4;
    return answer;
}
