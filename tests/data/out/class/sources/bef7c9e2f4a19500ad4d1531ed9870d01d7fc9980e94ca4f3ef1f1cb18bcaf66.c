/* Finds a right pair, but hands back the two values instead of their positions. */
// judge: fails typical

int *two_sum(int *nums, int nums_size, int target, int *return_size)
{
    for (int i = 0; i < nums_size; i++) {
        for (int j = i + 1; j < nums_size; j++) {
            if ((long long)nums[i] + nums[j] == target) {
                int *pair = malloc(2 * sizeof *pair);
                pair[0] = nums[i];
                pair[1] = nums[j];
                *return_size = 2;
                return pair;
            }
        }
    }
    *return_size = 0;
    return NULL;
}
