/* In how many ways n is a sum of positive numbers in order: 2^(n-1), counted one by one.
 *
 * shape: number
 * time: 2^n
 * space: n
 * sizes: 4..20 step 1
 */
static int ways(int left)
{
    if (left == 0)
        return 1;
    int sum = 0;
    for (int part = 1; part <= left; part++)
        sum += ways(left - part);
    return sum;
}

long long f(int n)
{
    return ways(n);
}
