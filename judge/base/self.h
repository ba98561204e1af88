/* The running program itself. */
#ifndef JUDGE_BASE_SELF_H
#define JUDGE_BASE_SELF_H

/* Hexadecimal build id, the linker's hash of the program's content: what one build has decided, another
 * must not take from a cache. Static text; "unknown" if the linker left none.
 * source: ld(1) --build-id, dl_iterate_phdr(3) */
const char *self_build_id(void);

#endif
