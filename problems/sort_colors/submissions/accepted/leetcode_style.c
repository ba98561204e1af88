/* Each element overwrites the ends of the blocks behind it; platform names. */
void sortColors(int* nums, int numsSize) {
    int zeros = 0, ones = 0;
    for (int twos = 0; twos < numsSize; twos++) {
        int colour = nums[twos];
        nums[twos] = 2;
        if (colour < 2)
            nums[ones++] = 1;
        if (colour < 1)
            nums[zeros++] = 0;
    }
}
