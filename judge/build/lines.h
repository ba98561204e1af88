/* Program counter -> line of the user's file, from DWARF of a counting image, on the trusted side.
 * Paths that the object names are never opened; only lines of the user's own file are told. */
#ifndef JUDGE_BUILD_LINES_H
#define JUDGE_BUILD_LINES_H

#include "judge/base/err.h"

#include <stdint.h>

struct lines;

/* image_fd: ELF file, borrowed; name: the user's file name as compiled. */
bool lines_open(int image_fd, const char *name, struct lines **out, struct err *err);
int lines_of(struct lines *l, uint64_t pc); /* 1-based; 0 unknown. pc is a return address */
void lines_close(struct lines *l);

#endif
