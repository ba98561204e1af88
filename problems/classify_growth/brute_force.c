/* Compares each pair of samples: a class is right if, from the one to the other, the operations grow by what
 * the class says, within 12 %. A factorial is added up in logarithms. */
// judge: up to k 40
static double log_of(int class, long long n)
{
    double sum = 0;
    switch (class) {
    case 0:
        return 0;
    case 1:
        return log2(log2((double)n));
    case 2:
        return log2((double)n);
    case 3:
        return log2((double)n * log2((double)n));
    case 4:
        return 2 * log2((double)n);
    case 5:
        return (double)n;
    }
    if (n > 1000)
        return 1e9; /* far beyond what operations can be */
    for (long long i = 2; i <= n; i++)
        sum += log2((double)i);
    return sum;
}

char *classify_growth(long long *n, int n_size, long long *ops, int ops_size)
{
    static char *const name[] = {"1", "log n", "n", "n log n", "n^2", "2^n", "n!"};
    (void)ops_size;
    for (int class = 0; class < 7; class++) {
        bool fits = true;
        for (int i = 0; i < n_size; i++)
            for (int j = 0; j < n_size; j++)
                if (n[i] > 1 && n[j] > 1 &&
                    log2((double)ops[i] / (double)ops[j]) - log_of(class, n[i]) + log_of(class, n[j]) > log2(1.12))
                    fits = false;
        if (fits)
            return name[class];
    }
    return "none";
}
