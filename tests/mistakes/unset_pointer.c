/* problem: total
 * line: 10
 * kind: uninitialised
 * words: used a pointer that was read from memory of malloc before anything was stored there
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int **p = malloc(sizeof *p);
    return **p + nums[0] + nums_size;
}
