/* What a bare spawn runs: the 1000 steps that the measured case takes, too. */
int main(void)
{
    volatile int sum = 0;
    for (int i = 0; i < 1000; i++)
        sum += i;
    return sum == 0;
}
