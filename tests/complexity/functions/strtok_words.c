/* Words cut at the letter e by strtok: it goes on where it stopped.
 *
 * shape: string
 * time: n
 * space: 1
 * sizes: 64..16384
 */
long long f(char *s)
{
    int words = 0;
    for (char *word = strtok(s, "e"); word != NULL; word = strtok(NULL, "e"))
        words += word[0] != '\0';
    return words;
}
