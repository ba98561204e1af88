/* Halves, but copies the half that it keeps into a new array each time: n/2 + n/4 + ... = n elements
 * are moved. */
// judge: misses time first

static int search_copy(const int *nums, int size, int first, int target)
{
    if (size == 0)
        return -1;
    int mid = size / 2;
    if (nums[mid] == target)
        return first + mid;

    const int *from = nums[mid] < target ? nums + mid + 1 : nums;
    int kept = nums[mid] < target ? size - mid - 1 : mid;
    int *half = malloc((kept + 1) * sizeof *half);
    memcpy(half, from, kept * sizeof *half);
    int found = search_copy(half, kept, first + (int)(from - nums), target);
    free(half);
    return found;
}

int binary_search(int *nums, int nums_size, int target)
{
    return search_copy(nums, nums_size, 0, target);
}
