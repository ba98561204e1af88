/* Kadane with a macro for the maximum, platform names. */
#define MAX(a, b) ((a) > (b) ? (a) : (b))

int maxSubArray(int* nums, int numsSize) {
    int cur = nums[0];
    int ans = nums[0];
    for (int i = 1; i < numsSize; ++i) {
        cur = MAX(nums[i], cur + nums[i]);
        ans = MAX(ans, cur);
    }
    return ans;
}
