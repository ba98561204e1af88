/* The platform's name and style. There, positions start at 1; here they start at 0. */
int* twoSum(int* numbers, int numbersSize, int target, int* returnSize) {
    int* result = (int*)malloc(sizeof(int) * 2);
    int l = 0, r = numbersSize - 1;
    while (l < r) {
        long sum = (long)numbers[l] + numbers[r];
        if (sum == target) {
            result[0] = l;
            result[1] = r;
            *returnSize = 2;
            return result;
        }
        if (sum < target) l++;
        else r--;
    }
    *returnSize = 0;
    return result;
}
