/* Counts the steps from level to level, not the levels. */
// judge: fails merge_sort_of_eight
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
    answer[1] = k;
    answer[2] = leaves;
    answer[3] = a > ratio ? 1 : a == ratio ? 2 : 3;
    *return_size = 4;
    return answer;
}
