/* The usual table as an array of rows, platform names. */
int longestCommonSubsequence(char* text1, char* text2) {
    int n = strlen(text1), m = strlen(text2);
    int** dp = malloc((n + 1) * sizeof(int*));
    for (int i = 0; i <= n; i++)
        dp[i] = calloc(m + 1, sizeof(int));
    for (int i = 1; i <= n; i++) {
        for (int j = 1; j <= m; j++) {
            if (text1[i - 1] == text2[j - 1])
                dp[i][j] = dp[i - 1][j - 1] + 1;
            else
                dp[i][j] = dp[i - 1][j] > dp[i][j - 1] ? dp[i - 1][j] : dp[i][j - 1];
        }
    }
    int ans = dp[n][m];
    for (int i = 0; i <= n; i++)
        free(dp[i]);
    free(dp);
    return ans;
}
