/* Right from 1 on. For 0 and below the loop does not run, and the 1 that it would have started from
 * is returned. */
// judge: fails zero

long long fibonacci(int n)
{
    long long before = 0, here = 1;
    for (int i = 1; i < n; i++) {
        long long sum = before + here;
        before = here;
        here = sum;
    }
    return here;
}
