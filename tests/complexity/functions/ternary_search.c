/* The peak of a sequence that rises and then falls, a third of the range dropped at each step.
 *
 * shape: array
 * input: organ_pipe
 * time: log n
 * space: 1
 */
long long f(int *a, int a_size)
{
    int lo = 0;
    int hi = a_size - 1;
    while (hi - lo > 2) {
        int third = (hi - lo) / 3;
        if (a[lo + third] < a[hi - third])
            lo += third;
        else
            hi -= third;
    }
    int best = a[lo];
    for (int i = lo + 1; i <= hi; i++)
        if (a[i] > best)
            best = a[i];
    return best;
}
