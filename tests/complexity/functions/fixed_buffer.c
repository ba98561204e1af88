/* A number written into a buffer of 4096 characters that is cleared first: much work and much
 * space, always the same.
 *
 * shape: number
 * time: 1
 * space: 1
 * sizes: 16..1000000
 */
long long f(int n)
{
    char text[4096];
    memset(text, '.', sizeof text);
    for (int i = 0; i < 10; i++, n /= 10)
        text[4000 - i] = (char)('0' + n % 10);
    long long sum = 0;
    for (size_t i = 0; i < sizeof text; i++)
        sum += text[i];
    return sum;
}
