/* Throws with two eggs: the least t with 1 + 2 + ... + t of at least n.
 *
 * shape: number
 * time: sqrt n
 * space: 1
 * sizes: 16..1000000000
 */
long long f(int n)
{
    long long height = 0;
    long long throws = 0;
    while (height < n)
        height += ++throws;
    return throws;
}
