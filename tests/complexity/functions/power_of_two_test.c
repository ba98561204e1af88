/* Is n a power of two? And its parity, by folding halves: five steps for 32 bits.
 *
 * shape: number
 * time: 1
 * space: 1
 * sizes: 16..1000000
 */
long long f(int n)
{
    uint32_t x = (uint32_t)n;
    bool power = x != 0 && (x & (x - 1)) == 0;
    for (int shift = 16; shift > 0; shift /= 2)
        x ^= x >> shift;
    return power * 2 + (int)(x & 1);
}
