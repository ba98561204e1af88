/* Every element to the power k modulo a prime, by squaring.
 *
 * shape: array_number
 * time: n log k
 * space: 1
 * sizes: 16..16384
 * fixed: 64
 * second: 16..1000000000
 */
long long f(int *a, int a_size, int k)
{
    const long long prime = 1000000007;
    long long sum = 0;
    for (int i = 0; i < a_size; i++) {
        long long power = 1;
        long long base = a[i];
        for (int e = k; e > 0; e /= 2) {
            if (e % 2 == 1)
                power = power * base % prime;
            base = base * base % prime;
        }
        sum += power;
    }
    return sum;
}
