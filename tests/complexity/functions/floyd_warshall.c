/* All shortest paths by Floyd and Warshall.
 *
 * shape: number
 * time: n^3
 * space: n^2
 * sizes: 8..128
 */
long long f(int n)
{
    int *far = malloc((size_t)n * (size_t)n * sizeof *far);
    for (int i = 0; i < n; i++)
        for (int k = 0; k < n; k++)
            far[i * n + k] = (i * 31 + k * 17) % 101 + 1;
    for (int via = 0; via < n; via++)
        for (int i = 0; i < n; i++)
            for (int k = 0; k < n; k++) {
                int sum = far[i * n + via] + far[via * n + k];
                if (sum < far[i * n + k])
                    far[i * n + k] = sum;
            }
    long long result = far[n - 1];
    free(far);
    return result;
}
