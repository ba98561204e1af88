/* All strings of n binary digits by recursion in one buffer; those that end in 1 are counted.
 *
 * shape: number
 * time: 2^n
 * space: n
 * sizes: 4..20 step 1
 */
static int fill(char *digits, int at, int n)
{
    if (at == n)
        return digits[n - 1] == '1';
    digits[at] = '0';
    int count = fill(digits, at + 1, n);
    digits[at] = '1';
    return count + fill(digits, at + 1, n);
}

long long f(int n)
{
    char *digits = malloc((size_t)n);
    int count = fill(digits, 0, n);
    free(digits);
    return count;
}
