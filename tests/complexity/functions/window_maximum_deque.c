/* Maxima of all windows of a quarter of the array. A deque keeps candidates in descending
 * order: each index enters and leaves it once, so the loop inside costs n in all.
 *
 * shape: array
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(int *a, int a_size)
{
    int width = a_size / 4;
    int *deque = malloc((size_t)a_size * sizeof *deque);
    int head = 0;
    int tail = 0;
    long long sum = 0;
    for (int i = 0; i < a_size; i++) {
        while (tail > head && a[deque[tail - 1]] <= a[i])
            tail--;
        deque[tail++] = i;
        if (deque[head] <= i - width)
            head++;
        if (i >= width - 1)
            sum += a[deque[head]];
    }
    free(deque);
    return sum;
}
