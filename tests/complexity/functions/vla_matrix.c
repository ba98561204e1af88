/* A matrix on the stack.
 *
 * shape: number
 * time: n^2
 * space: n^2
 * sizes: 16..512
 */
long long f(int n)
{
    unsigned char cell[n][n];
    for (int i = 0; i < n; i++)
        for (int k = 0; k < n; k++)
            cell[i][k] = (unsigned char)(i ^ k);
    long long sum = 0;
    for (int i = 0; i < n; i++)
        sum += cell[i][n - 1 - i];
    return sum;
}
