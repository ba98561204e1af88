/* Only the last two figures are ever needed. */

long long fibonacci(int n)
{
    long long here = 0, next = 1;
    for (int i = 0; i < n; i++) {
        long long sum = here + next;
        here = next;
        next = sum;
    }
    return here;
}
