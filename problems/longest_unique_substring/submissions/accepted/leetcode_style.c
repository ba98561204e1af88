/* The platform's name; positions are stored plus one, so that 0 means never seen. */
#include <string.h>

int lengthOfLongestSubstring(char* s) {
    int pos[128];
    memset(pos, 0, sizeof(pos));
    int start = 0, ans = 0, n = strlen(s);
    for (int i = 0; i < n; i++) {
        int c = s[i];
        start = pos[c] > start ? pos[c] : start;
        pos[c] = i + 1;
        ans = i - start + 1 > ans ? i - start + 1 : ans;
    }
    return ans;
}
