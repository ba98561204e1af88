/* Starts at the first number and takes whatever is larger than the last one taken. */
// judge: fails first_is_too_large
int longest_increasing_subsequence(int *nums, int nums_size)
{
    int length = 0, last = 0;
    for (int i = 0; i < nums_size; i++) {
        if (length == 0 || nums[i] > last) {
            last = nums[i];
            length++;
        }
    }
    return length;
}
