/* Two nested loops look for an equal pair. All elements being equal, the very first pair ends
 * them: the code is quadratic, on these inputs it is constant.
 *
 * shape: array
 * input: equal
 * time: 1
 * space: 1
 */
long long f(int *a, int a_size)
{
    for (int i = 0; i < a_size; i++)
        for (int j = i + 1; j < a_size; j++)
            if (a[i] == a[j])
                return (long long)i * a_size + j;
    return -1;
}
