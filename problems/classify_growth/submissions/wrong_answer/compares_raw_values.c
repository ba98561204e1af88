/* Takes the class whose values are nearest to the counts, as if the constant in front were 1. */
// judge: fails one_pass
enum { CLASSES = 7 };

static double log_of(int class, double n)
{
    switch (class) {
    case 0:
        return 0;
    case 1:
        return log(log(n));
    case 2:
        return log(n);
    case 3:
        return log(n) + log(log(n));
    case 4:
        return 2 * log(n);
    case 5:
        return n * log(2);
    default:
        return lgamma(n + 1);
    }
}

char *classify_growth(long long *n, int n_size, long long *ops, int ops_size)
{
    static char *const name[CLASSES] = {"1", "log n", "n", "n log n", "n^2", "2^n", "n!"};
    double narrowest = INFINITY;
    int best = 0;

    (void)ops_size;
    for (int class = 0; class < CLASSES; class++) {
        double least = INFINITY, most = -INFINITY;
        for (int i = 0; i < n_size; i++) {
            if (n[i] == 1)
                continue;
            double ratio = log((double)ops[i]) - log_of(class, (double)n[i]);
            least = fmin(least, ratio);
            most = fmax(most, ratio);
        }
        if (fmax(fabs(most), fabs(least)) < narrowest) {
            narrowest = fmax(fabs(most), fabs(least));
            best = class;
        }
    }
    return name[best];
}
