/* Counts each value by looking at all others, and takes the one that occurs most often, k times. */
// judge: up to n 60
int *top_k_frequent(int *nums, int nums_size, int k, int *return_size)
{
    int *out = malloc((size_t)k * sizeof *out);
    for (*return_size = 0; *return_size < k; (*return_size)++) {
        int best = 0, most = 0;
        for (int i = 0; i < nums_size; i++) {
            int times = 0;
            bool taken = false;
            for (int j = 0; j < nums_size; j++)
                times += nums[j] == nums[i];
            for (int j = 0; j < *return_size; j++)
                taken = taken || out[j] == nums[i];
            if (!taken && times > most) {
                most = times;
                best = nums[i];
            }
        }
        out[*return_size] = best;
    }
    return out;
}
