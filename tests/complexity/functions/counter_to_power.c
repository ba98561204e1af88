/* A counter of n binary digits, of 32 that there are, runs through all its values until it
 * overflows.
 *
 * shape: number
 * time: 2^n
 * space: 1
 * sizes: 4..20 step 1
 */
long long f(int n)
{
    unsigned char digit[32] = {0};
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
    return carries;
}
