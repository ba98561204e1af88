/* Divides, and takes the class whose ratios stay within 1.11 of each other. A class whose value exceeds 64 bits
 * at one of the sizes cannot be it. */
static double value(int class, long long n)
{
    double x = (double)n, product = 1;
    switch (class) {
    case 0:
        return 1;
    case 1:
        return log2(x);
    case 2:
        return x;
    case 3:
        return x * log2(x);
    case 4:
        return x * x;
    case 5:
        return n < 63 ? (double)(1ll << n) : 0;
    }
    if (n > 20)
        return 0;
    for (int i = 2; i <= n; i++)
        product *= i;
    return product;
}

static bool fits(int class, const long long *n, const long long *ops, int k)
{
    double least = 0, most = 0;
    bool first = true;
    for (int i = 0; i < k; i++) {
        if (n[i] == 1)
            continue;
        double f = value(class, n[i]);
        if (f == 0)
            return false;
        double ratio = (double)ops[i] / f;
        least = first || ratio < least ? ratio : least;
        most = first || ratio > most ? ratio : most;
        first = false;
    }
    return most <= 1.12 * least;
}

char *classify_growth(long long *n, int n_size, long long *ops, int ops_size)
{
    static char *const name[] = {"1", "log n", "n", "n log n", "n^2", "2^n", "n!"};
    (void)ops_size;
    for (int class = 0; class < 7; class++)
        if (fits(class, n, ops, n_size))
            return name[class];
    return "";
}
