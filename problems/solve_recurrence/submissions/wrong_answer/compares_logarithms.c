/* Compares d with log(a) / log(b) in floating point: for 243 and 3 that quotient is a little below 5. */
// judge: fails balanced_by_fives
long long *solve_recurrence(int a, int b, int d, int k, int *return_size)
{
    long long ratio = 1, value = 1, cost = 1, leaves = 1;
    for (int i = 0; i < d; i++)
        ratio *= b;
    for (int i = 0; i < k; i++) {
        cost *= ratio;
        value = a * value + cost;
        leaves *= a;
    }
    long long *answer = malloc(4 * sizeof *answer);
    answer[0] = value;
    answer[1] = k + 1;
    answer[2] = leaves;
    double critical = log(a) / log(b);
    answer[3] = critical > d ? 1 : critical == d ? 2 : 3;
    *return_size = 4;
    return answer;
}
