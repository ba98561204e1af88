/* problem: total
 * line: 11
 * kind: signed_overflow
 * words: signed overflow: 5381 * 1000003 does not fit in
 */
int total(int *nums, int nums_size, int k)
{
    (void)k;
    int hash = 5381;
    for (int i = 0; i < nums_size; i++)
        hash = hash * 1000003 + nums[i];
    return hash;
}
