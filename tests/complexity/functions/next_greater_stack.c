/* The next greater element of each, with a stack of those that still wait.
 *
 * shape: array
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int *waiting = malloc((size_t)a_size * sizeof *waiting);
    int *greater = malloc((size_t)a_size * sizeof *greater);
    int top = 0;
    for (int i = 0; i < a_size; i++) {
        while (top > 0 && a[waiting[top - 1]] < a[i])
            greater[waiting[--top]] = i;
        waiting[top++] = i;
    }
    while (top > 0)
        greater[waiting[--top]] = a_size;
    long long sum = 0;
    for (int i = 0; i < a_size; i++)
        sum += greater[i] - i;
    free(greater);
    free(waiting);
    return sum;
}
