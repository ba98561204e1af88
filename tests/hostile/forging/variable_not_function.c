/* attack: a variable with the function's name: its bytes would be executed
 * allowed: compile_error
 * invariant: it is refused
 * control: compile
 */
const unsigned char two_sum[] = {0x31, 0xc0, 0xc3};
