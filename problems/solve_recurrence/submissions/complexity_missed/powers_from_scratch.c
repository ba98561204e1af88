/* Sums a^i (n/b^i)^d over the levels and computes both powers from the start for each of them. */
// judge: misses time
static long long power(long long base, int exponent)
{
    long long p = 1;
    for (int i = 0; i < exponent; i++)
        p *= base;
    return p;
}

long long *solve_recurrence(int a, int b, int d, int k, int *return_size)
{
    long long ratio = power(b, d), sum = 0;
    for (int i = 0; i <= k; i++)
        sum += power(a, i) * power(ratio, k - i);
    long long *answer = malloc(4 * sizeof *answer);
    answer[0] = sum;
    answer[1] = k + 1;
    answer[2] = power(a, k);
    answer[3] = a > ratio ? 1 : a == ratio ? 2 : 3;
    *return_size = 4;
    return answer;
}
