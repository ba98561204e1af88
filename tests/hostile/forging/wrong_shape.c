/* attack: another signature, so that the judge's call is misread
 * allowed: compile_error wrong_answer
 * invariant: it is refused, or wrong
 * control: compile
 */
long long two_sum(char nums, double target)
{
    return nums + (long long)target;
}
