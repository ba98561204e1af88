/* Fills an array of 90 entries, 0 to 89, and reads entry 90 of it. Only the largest argument shows
 * it, by whatever happens to stand behind the array. */
// judge: fails largest

enum { LIMIT = 90 };

static struct {
    long long value[LIMIT];
    long long filled;
} table;

long long fibonacci(int n)
{
    if (n <= 0)
        return 0;
    table.value[1] = 1;
    for (table.filled = 2; table.filled < LIMIT; table.filled++)
        table.value[table.filled] =
            table.value[table.filled - 1] + table.value[table.filled - 2];
    return table.value[n];
}
