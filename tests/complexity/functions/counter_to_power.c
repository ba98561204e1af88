/* A counter of n binary digits runs through all its values, until it overflows.
 *
 * shape: number
 * time: 2^n
 * space: n
 * sizes: 4..20 step 1
 */
long long f(int n)
{
    unsigned char *digit = calloc((size_t)n, 1);
    long long carries = 0;
    for (;;) {
        int at = 0;
        while (at < n && digit[at] == 1) {
            digit[at++] = 0;
            carries++;
        }
        if (at == n)
            break;
        digit[at] = 1;
    }
    free(digit);
    return carries;
}
