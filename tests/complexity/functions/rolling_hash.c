/* Windows of 16 letters compared with the first by a rolling hash.
 *
 * shape: string
 * time: n
 * space: 1
 * sizes: 16..16384
 */
long long f(char *s)
{
    enum { WIDTH = 16 };
    uint32_t first = 0;
    uint32_t power = 1;
    for (int i = 0; i < WIDTH; i++) {
        first = first * 31 + (uint32_t)s[i];
        power *= 31;
    }
    uint32_t hash = first;
    int same = 0;
    for (int i = WIDTH; s[i] != '\0'; i++) {
        hash = hash * 31 + (uint32_t)s[i] - power * (uint32_t)s[i - WIDTH];
        same += hash == first;
    }
    return same;
}
