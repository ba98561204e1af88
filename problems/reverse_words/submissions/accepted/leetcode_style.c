/* The platform's name: cut the string into words with strtok, then join them backwards. */
#include <stdlib.h>
#include <string.h>

char* reverseWords(char* s) {
    int n = strlen(s);
    char** words = malloc((n / 2 + 1) * sizeof(char*));
    char* result = malloc(n + 1);
    int count = 0;
    for (char* w = strtok(s, " "); w != NULL; w = strtok(NULL, " ")) {
        words[count++] = w;
    }
    char* p = result;
    for (int i = count - 1; i >= 0; i--) {
        int len = strlen(words[i]);
        memcpy(p, words[i], len);
        p += len;
        if (i > 0) {
            *p++ = ' ';
        }
    }
    *p = '\0';
    free(words);
    return result;
}
