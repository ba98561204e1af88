/* Walks the recursion tree from the root: level i has a^i nodes that work (n/b^i)^d each. What is left at the
 * bottom are the leaves. Uses the fewest multiplications for powers. */
static long long power(long long base, int exponent)
{
    long long p = 1;
    while (exponent > 0) {
        if (exponent % 2 == 1)
            p *= base;
        exponent /= 2;
        if (exponent > 0)
            base *= base;
    }
    return p;
}

long long *solve_recurrence(int a, int b, int d, int k, int *return_size)
{
    long long ratio = power(b, d), nodes = 1, work = power(ratio, k), sum = 0;
    for (int level = 0; level < k; level++) {
        sum += nodes * work;
        nodes *= a;
        work /= ratio;
    }
    long long *answer = malloc(4 * sizeof *answer);
    answer[0] = sum + nodes;
    answer[1] = k + 1;
    answer[2] = nodes;
    answer[3] = 2 + (a < ratio) - (a > ratio);
    *return_size = 4;
    return answer;
}
