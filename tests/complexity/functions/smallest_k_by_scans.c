/* The sum of the k smallest values, a scan of everything for each.
 *
 * shape: array_number
 * input: permutation
 * time: n*k
 * space: 1
 * sizes: 64..4096
 * fixed: 64
 */
long long f(int *a, int a_size, int k)
{
    long long sum = 0;
    int last = -1;
    for (int i = 0; i < k; i++) {
        int least = INT_MAX;
        for (int j = 0; j < a_size; j++)
            if (a[j] > last && a[j] < least)
                least = a[j];
        if (least == INT_MAX)
            least = last;
        sum += least;
        last = least;
    }
    return sum;
}
