/* The look at machine code before it is linked, and after, on the trusted side. Pure: bytes in, a
 * verdict in plain words out. The bytes are hostile.
 *
 * source: System V ABI, gABI chapters 4 and 5; elf(5); gelf of elfutils */
#ifndef JUDGE_BUILD_AUDIT_H
#define JUDGE_BUILD_AUDIT_H

#include "judge/base/buf.h"
#include "judge/base/mem.h"
#include "judge/build/build.h"
#include "judge/sandbox/runner.h"

#include <stdbool.h>

/* An object as gcc made it. Known sections and symbols only: no thread-local storage, constructors,
 * indirect functions, executable stack, warnings for the linker, links to other files. In the
 * counting build each function calls the counter; the checked build may list constructors.
 *
 * why      out: what a solution's author must change; lives in the arena
 * returns  false if it is refused */
bool audit_object(struct bytes object, enum build_variant variant, struct arena *arena,
                  const char **why);

/* The linked image: static, for this machine, page-aligned segments inside of [WIRE_IMAGE_BASE,
 * WIRE_IMAGE_END) that do not overlap, none writable and executable, and an entry table in read-only
 * data. Fills segments and entries of *out; leaves out->fd alone. entries: of the table. */
bool audit_image(struct bytes image, size_t entries, struct arena *arena, struct image *out,
                 const char **why);

#endif
