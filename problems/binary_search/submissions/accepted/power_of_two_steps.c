/* Counts the elements that are less than the target, bit by bit from the largest power of two: `below`
 * elements are known to be less. */

int binary_search(int *nums, int nums_size, int target)
{
    int step = 1;
    while (step <= nums_size / 2)
        step *= 2;

    int below = 0;
    for (; step > 0; step /= 2)
        if (below + step <= nums_size && nums[below + step - 1] < target)
            below += step;
    return below < nums_size && nums[below] == target ? below : -1;
}
