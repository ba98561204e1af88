/* The n-th Fibonacci number modulo 2^64 by addition.
 *
 * shape: number
 * time: n
 * space: 1
 * sizes: 16..32768
 */
long long f(int n)
{
    uint64_t a = 0;
    uint64_t b = 1;
    for (int i = 0; i < n; i++) {
        uint64_t next = a + b;
        a = b;
        b = next;
    }
    return (long long)(a >> 1);
}
