/* The n-th Fibonacci number modulo a prime by fast doubling: F(2k) and F(2k+1) from F(k) and
 * F(k+1).
 *
 * shape: number
 * time: log n
 * space: log n
 * sizes: 16..1000000000
 */
static const long long prime = 1000000007;

static void fibonacci(int n, long long out[2])
{
    if (n == 0) {
        out[0] = 0;
        out[1] = 1;
        return;
    }
    long long half[2];
    fibonacci(n / 2, half);
    long long even = half[0] * ((2 * half[1] - half[0] + prime) % prime) % prime;
    long long odd = (half[0] * half[0] + half[1] * half[1]) % prime;
    out[0] = n % 2 == 0 ? even : odd;
    out[1] = n % 2 == 0 ? odd : (even + odd) % prime;
}

long long f(int n)
{
    long long pair[2];
    fibonacci(n, pair);
    return pair[0];
}
