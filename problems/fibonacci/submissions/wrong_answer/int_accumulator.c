/* Adds in int. The result type is wide enough, but the sums are cut before they get there. */
// judge: fails beyond_int

long long fibonacci(int n)
{
    unsigned here = 0, next = 1; /* unsigned, so that the wrapping is the same everywhere */
    for (int i = 0; i < n; i++) {
        unsigned sum = here + next;
        here = next;
        next = sum;
    }
    return (int)here;
}
