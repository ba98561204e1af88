/* Which vertices reach which: Warshall's closure of a ring without its last edge; the
 * innermost loop looks at every pair.
 *
 * shape: number
 * time: n^3
 * space: n^2
 * sizes: 8..128
 */
long long f(int n)
{
    bool *reach = calloc((size_t)n * (size_t)n, sizeof *reach);
    for (int i = 0; i + 1 < n; i++)
        reach[i * n + i + 1] = true;
    for (int via = 0; via < n; via++)
        for (int i = 0; i < n; i++)
            for (int k = 0; k < n; k++)
                reach[i * n + k] |= reach[i * n + via] & reach[via * n + k];
    long long pairs = 0;
    for (int i = 0; i < n * n; i++)
        pairs += reach[i];
    free(reach);
    return pairs;
}
