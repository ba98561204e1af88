int f(int x)
{
    __attribute__((optimize("O3" }))) int y = x;
    if (y)
        __asm__("leave");
    return y;
}
