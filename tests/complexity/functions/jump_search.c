/* Steps of the root of n over a sorted array, then single steps: for the element before the
 * end of the last block.
 *
 * shape: array
 * input: sorted
 * time: sqrt n
 * space: 1
 * sizes: 16..262144
 */
long long f(int *a, int a_size)
{
    int step = (int)sqrt(a_size);
    int wanted = a_size - 1;
    int at = 0;
    while (at + step < a_size && a[at + step] <= wanted)
        at += step;
    while (at < a_size && a[at] < wanted)
        at++;
    return at;
}
