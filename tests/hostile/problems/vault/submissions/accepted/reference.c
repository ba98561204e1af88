/* The expected values of the tests that look for them: they must be nowhere near a submission. */
int vault(int key)
{
    static const int value[] = {0, 1886741301, 1735289207, 1919185251};
    return key >= 1 && key <= 3 ? value[key] : 0;
}
