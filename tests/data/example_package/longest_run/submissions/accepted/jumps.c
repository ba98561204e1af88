/* Goes from the first element of each run to the first of the next. */
int longest_run(int *nums, int nums_size)
{
    int best = 0;
    int first = 0;
    while (first < nums_size) {
        int next = first + 1;
        while (next < nums_size && nums[next] == nums[first])
            next++;
        if (next - first > best)
            best = next - first;
        first = next;
    }
    return best;
}
