/* All subsets of all subsets: 3^n pairs.
 *
 * shape: number
 * time: 3^n
 * space: 1
 * sizes: 3..13 step 1
 */
long long f(int n)
{
    long long pairs = 0;
    for (uint32_t mask = 0; mask < (uint32_t)1 << n; mask++) {
        pairs++;
        for (uint32_t sub = mask; sub > 0; sub = (sub - 1) & mask)
            pairs++;
    }
    return pairs;
}
