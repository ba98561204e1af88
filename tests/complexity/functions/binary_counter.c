/* A binary counter of 32 digits counts to n. One increment may carry through log n digits, all
 * together less than 2 n.
 *
 * shape: number
 * time: n
 * space: 1
 * sizes: 16..32768
 */
long long f(int n)
{
    unsigned char digit[32] = {0};
    for (int i = 0; i < n; i++) {
        int at = 0;
        while (digit[at] == 1)
            digit[at++] = 0;
        digit[at] = 1;
    }
    long long value = 0;
    for (int i = 31; i >= 0; i--)
        value = value * 2 + digit[i];
    return value;
}
