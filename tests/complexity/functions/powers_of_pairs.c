/* Greatest powers for all pairs: i to the power n by squaring, for each pair anew.
 *
 * shape: number
 * time: n^2 log n
 * space: 1
 * sizes: 16..724
 */
long long f(int n)
{
    const long long prime = 1000003;
    long long sum = 0;
    for (int i = 0; i < n; i++) {
        for (int k = 0; k < n; k++) {
            long long power = 1;
            long long base = i + k;
            for (int e = n; e > 0; e /= 2) {
                if (e % 2 == 1)
                    power = power * base % prime;
                base = base * base % prime;
            }
            sum += power;
        }
    }
    return sum;
}
