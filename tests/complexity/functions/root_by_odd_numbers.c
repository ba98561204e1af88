/* The integer square root: subtract 1, 3, 5, ... as long as it goes.
 *
 * shape: number
 * time: sqrt n
 * space: 1
 * sizes: 16..1000000000
 */
long long f(int n)
{
    long long left = n;
    long long root = 0;
    for (long long odd = 1; left >= odd; odd += 2) {
        left -= odd;
        root++;
    }
    return root;
}
