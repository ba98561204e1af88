/* 3 to the power n modulo a prime, by squaring.
 *
 * shape: number
 * time: log n
 * space: 1
 * sizes: 16..1000000000
 */
long long f(int n)
{
    const long long prime = 1000000007;
    long long result = 1;
    long long base = 3;
    for (int e = n; e > 0; e /= 2) {
        if (e % 2 == 1)
            result = result * base % prime;
        base = base * base % prime;
    }
    return result;
}
