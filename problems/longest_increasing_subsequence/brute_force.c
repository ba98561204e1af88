/* Every choice of elements. */
// judge: up to n 12
int longest_increasing_subsequence(int *nums, int nums_size)
{
    int best = 0;
    for (unsigned chosen = 0; chosen < 1u << nums_size; chosen++) {
        int length = 0, last = 0;
        bool rises = true;
        for (int i = 0; i < nums_size; i++)
            if (chosen >> i & 1) {
                rises = rises && (length == 0 || nums[i] > last);
                last = nums[i];
                length++;
            }
        if (rises && length > best)
            best = length;
    }
    return best;
}
