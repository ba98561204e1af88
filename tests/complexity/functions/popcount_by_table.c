/* Bits set in a 32-bit number, a byte at a time from a constant table of 16 nibbles.
 *
 * shape: number
 * time: 1
 * space: 1
 * sizes: 16..1000000
 */
static const unsigned char nibble[16] = {0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4};

long long f(int n)
{
    uint32_t x = (uint32_t)n;
    int bits = 0;
    for (int i = 0; i < 8; i++, x >>= 4)
        bits += nibble[x & 15];
    return bits;
}
