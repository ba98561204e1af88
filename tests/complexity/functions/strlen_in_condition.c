/* A loop that asks for the length at each step: n times n / 8.
 *
 * shape: string
 * time: n^2
 * space: 1
 * sizes: 64..8192
 */
long long f(char *s)
{
    int vowels = 0;
    for (size_t i = 0; i < strlen(s); i++)
        vowels += s[i] == 'a' || s[i] == 'e' || s[i] == 'i' || s[i] == 'o' || s[i] == 'u';
    return vowels;
}
