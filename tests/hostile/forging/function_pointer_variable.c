/* attack: a pointer with the function's name
 * allowed: compile_error wrong_answer
 * invariant: it is refused
 * control: compile
 */
static int *real(int *n, int s, int t, int *r)
{
    (void)n, (void)s, (void)t;
    *r = 0;
    return n;
}
int *(*two_sum)(int *, int, int, int *) = real;
