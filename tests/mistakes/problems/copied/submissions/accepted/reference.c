int *copied(int *nums, int nums_size, int *return_size)
{
    int *out = malloc((size_t)nums_size * sizeof *out);
    for (int i = 0; i < nums_size; i++)
        out[i] = nums[i];
    *return_size = nums_size;
    return out;
}
