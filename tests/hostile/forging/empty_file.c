/* attack: nothing
 * allowed: compile_error
 * invariant: it is refused
 * control: compile
 */
/* empty */
