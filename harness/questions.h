/* After this no text can ask which files exist: not even by a pasted or a computed name, which the judge's own
 * look at the text would not find. The prelude ends with it; the answer is that there is no such header.
 *
 * A file of its own, because only in an included file gcc takes the pragma, and without the pragma it warns. */
#pragma GCC system_header

#undef __has_include
#undef __has_include_next
#define __has_include(name) 0
#define __has_include_next(name) 0
#ifdef __has_embed
#undef __has_embed
#define __has_embed(name) 0
#endif
