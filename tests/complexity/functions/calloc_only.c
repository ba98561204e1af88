/* A block from calloc: clearing it is linear, though no line of ours is.
 *
 * shape: number
 * time: n
 * space: n
 * sizes: 64..131072
 */
long long f(int n)
{
    char *block = calloc((size_t)n, 1);
    block[n / 2] = 3;
    long long result = block[n / 2] + block[n - 1];
    free(block);
    return result;
}
