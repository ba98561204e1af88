/* strstr for a letter that never comes, from each place on: a linear search n times.
 *
 * shape: string
 * input: equal
 * time: n^2
 * space: 1
 * sizes: 64..4096
 */
long long f(char *s)
{
    int found = 0;
    for (const char *at = s; *at != '\0'; at++)
        found += strstr(at, "b") != NULL;
    return found;
}
