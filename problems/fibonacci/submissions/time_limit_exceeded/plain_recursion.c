/* The definition, word for word: 1.618^n calls. Right for small arguments, hopeless from 50 on. */
// judge: fails largest

long long fibonacci(int n)
{
    if (n <= 0)
        return 0;
    if (n <= 2)
        return 1;
    return fibonacci(n - 1) + fibonacci(n - 2);
}
