/* problem: total
 * line: 17
 * kind: uninitialised
 * words: the answer depends on memory that was never set, in a block from malloc (8 bytes)
 */
struct pair {
    int sum, count;
};

int total(int *nums, int nums_size, int k)
{
    (void)k;
    struct pair *p = malloc(sizeof *p);
    p->sum = 0;
    for (int i = 0; i < nums_size; i++) {
        p->sum += nums[i];
        p->count++;
    }
    int sum = p->count > 0 ? p->sum : 0;
    free(p);
    return sum;
}
