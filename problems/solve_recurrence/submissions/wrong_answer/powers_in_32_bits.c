/* Keeps n^d in 32 bits. */
// judge: fails power_beyond_32_bits
long long *solve_recurrence(int a, int b, int d, int k, int *return_size)
{
    long long ratio = 1, value = 1, leaves = 1;
    unsigned cost = 1;
    for (int i = 0; i < d; i++)
        ratio *= b;
    for (int i = 0; i < k; i++) {
        cost *= (unsigned)ratio;
        value = a * value + cost;
        leaves *= a;
    }
    long long *answer = malloc(4 * sizeof *answer);
    answer[0] = value;
    answer[1] = k + 1;
    answer[2] = leaves;
    answer[3] = a > ratio ? 1 : a == ratio ? 2 : 3;
    *return_size = 4;
    return answer;
}
