/* Letters before n open, others close; unmatched ones are counted with a stack.
 *
 * shape: string
 * time: n
 * space: n
 * sizes: 16..16384
 */
long long f(char *s)
{
    size_t n = strlen(s);
    char *stack = malloc(n + 1);
    size_t top = 0;
    size_t unmatched = 0;
    for (size_t i = 0; i < n; i++) {
        if (s[i] < 'n')
            stack[top++] = s[i];
        else if (top > 0)
            top--;
        else
            unmatched++;
    }
    free(stack);
    return (long long)(unmatched + top);
}
