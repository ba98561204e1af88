/* Command lines of compiler and linker, and the limits under which they run on hostile text. */
#ifndef JUDGE_BUILD_COMMAND_H
#define JUDGE_BUILD_COMMAND_H

#include "judge/base/mem.h"
#include "judge/build/build.h"
#include "judge/sandbox/tool.h"

enum command_kind {
    COMMAND_COMPILE,    /* unit.c to an object */
    COMMAND_PREPROCESS, /* unit.c to text; keeps the precompiled header out */
    COMMAND_PROCESSED,  /* that text to an object */
    COMMAND_CHECK,      /* no output: only for its messages */
    COMMAND_PRECOMPILE, /* a header */
};

struct command {
    enum command_kind kind;
    enum build_variant variant;
    const char *input, *output; /* in the work folder */
    const char *header;         /* absolute path of the header that comes first, or NULL */
    const char *folder;         /* that the work folder is called in debug information; NULL: "." */
};

/* A NULL-ended argument list in the arena. */
const char *const *command_compile(const struct toolchain *t, const struct command *c,
                                   const char *work, struct arena *arena);
const char *const *command_link(const struct toolchain *t, enum build_role role,
                                enum build_variant v, const char *object, const char *image,
                                struct arena *arena);

/* Start it in that work folder, with the limits for foreign text. readable: NULL-ended. */
bool command_start(const char *const *argv, const char *work, const char *const *readable,
                   struct tool **out, struct err *err);

/* CPU time decides; real time ends only what makes no headway, which is mostly a busy machine. */
enum {
    COMMAND_SECONDS = 10,
    COMMAND_WALL_SECONDS = 120,
    COMMAND_FILE_MB = 64,
    COMMAND_MEMORY_MB = 2048
};

/* The name by which the unit calls the user's file: letters, digits and ._+- only. */
const char *command_file_name(const char *name, struct arena *arena);

#endif
