/* Two strings joined in a fresh block, one strcpy and one strcat.
 *
 * shape: strings
 * time: n+m
 * space: n+m
 * sizes: 64..65536
 * fixed: 64
 */
long long f(char *s, char *t)
{
    char *both = malloc(strlen(s) + strlen(t) + 1);
    strcpy(both, s);
    strcat(both, t);
    long long middle = both[strlen(both) / 2];
    free(both);
    return middle;
}
