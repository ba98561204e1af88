/* attack: a file without the function
 * allowed: compile_error
 * invariant: it is refused
 * control: compile
 */
int something_else(void)
{
    return 0;
}
