/* Flags are one text for each variant: reports show it, cache keys hash it, and it is split at blanks
 * where it is used. */
#include "judge/build/command.h"

#include <stdlib.h>
#include <string.h>

#define CODE_FLAGS                                                                                 \
    " -fno-pie -fno-stack-protector -fno-stack-clash-protection -fcf-protection=none"              \
    " -U_FORTIFY_SOURCE -D_GNU_SOURCE -fno-asynchronous-unwind-tables -fno-unwind-tables "         \
    "-fno-common"                                                                                  \
    " -ffunction-sections -fdata-sections -pipe"

/* None of these three is in any accepted solution that was looked at, and each is a crash in waiting. */
#define ERROR_FLAGS                                                                                \
    " -Werror=implicit-function-declaration -Werror=int-conversion"                                \
    " -Werror=incompatible-pointer-types"

/* Copies of large structures are calls of memcpy, which are charged, and not one instruction (rep movs)
 * that counts as nothing. Other machines have no such instruction in use. */
#if defined __x86_64__
#define COPY_FLAGS " -mmemcpy-strategy=libcall:-1:noalign -mmemset-strategy=libcall:-1:noalign"
#else
#define COPY_FLAGS ""
#endif

/* The kernel's kind of instrumentation: calls, shadow memory at an offset of ours
 * (harness/checked_shadow.c), no runtime of the compiler's. */
#define ADDRESS_FLAGS                                                                              \
    " -fsanitize=kernel-address -fasan-shadow-offset=0x100000000000"                               \
    " --param=asan-instrumentation-with-call-threshold=0 --param=asan-stack=1 "                    \
    "--param=asan-globals=1"                                                                       \
    " --param=asan-instrument-allocas=1 -fsanitize-address-use-after-scope"

/* Left out: what the look at addresses finds with better words (object-size, pointer-overflow), and
 * NULL with a size of 0, which the next C standard allows (nonnull-attribute). */
#define UNDEFINED_FLAGS                                                                            \
    " -fsanitize=undefined -fsanitize=float-cast-overflow"                                         \
    " -fno-sanitize=object-size,pointer-overflow,nonnull-attribute,returns-nonnull-attribute"

#define CHECKED_FLAGS                                                                              \
    "-O0 -g -std=gnu17 -DJH_CHECKED" ADDRESS_FLAGS UNDEFINED_FLAGS                                 \
    " -fsanitize-coverage=trace-cmp" CODE_FLAGS

/* For a debugger: no section of their own, and static functions kept, so that helpers which nothing calls
 * can be called by hand. A main() for local use gets out of the way. */
#define DEBUG_FLAGS                                                                                \
    "-O0 -g -std=gnu17 -fno-pie -fno-omit-frame-pointer -fkeep-static-functions -U_FORTIFY_SOURCE" \
    " -D_GNU_SOURCE -Dmain=jh_own_main -pipe"

static const char *const variant_flags[BUILD_VARIANTS] = {
    [BUILD_FAST] = "-O2 -std=gnu17" CODE_FLAGS,
    [BUILD_COUNTING] = "-O0 -g -std=gnu17 -fsanitize-coverage=trace-pc" COPY_FLAGS CODE_FLAGS,
    [BUILD_CHECKED] = CHECKED_FLAGS,
    [BUILD_ZEROED] = CHECKED_FLAGS,
    [BUILD_DEBUG] = DEBUG_FLAGS,
};

/* What local variables hold before they are set; gcc 12 and newer. */
static const char *const unset_flags[BUILD_VARIANTS] = {
    [BUILD_CHECKED] = "-ftrivial-auto-var-init=pattern",
    [BUILD_ZEROED] = "-ftrivial-auto-var-init=zero",
};

/* What is left of -Wall -Wextra when style is nobody's business. */
static const char warning_flags[] =
    "-Wall -Wextra -Wno-unused-parameter -Wno-unused-function -Wno-unused-result -Wno-sign-compare "
    "-Wno-missing-field-initializers -Wno-unknown-pragmas -Wno-implicit-fallthrough "
    "-Wno-builtin-declaration-mismatch -Wno-override-init" ERROR_FLAGS;

/* The counting build's warnings are those of the fast build. */
static const char quiet_flags[] =
    "-Wno-builtin-declaration-mismatch -Wno-unknown-pragmas" ERROR_FLAGS;

static const char message_flags[] =
    "-fno-diagnostics-show-caret -fdiagnostics-color=never -fmessage-length=0 -fmax-errors=20";

const char *toolchain_flags(enum build_variant v)
{
    return variant_flags[v];
}

enum { MAX_ARGUMENTS = 96 };

struct list {
    const char **argv;
    size_t count;
    struct arena *arena;
};

static void add(struct list *l, const char *argument)
{
    must(l->count + 1 < MAX_ARGUMENTS);
    l->argv[l->count++] = argument;
}

static void add_all(struct list *l, const char *flags)
{
    while (*flags != '\0') {
        size_t len = strcspn(flags, " ");
        if (len > 0)
            add(l, arena_strndup(l->arena, flags, len));
        flags += len + (flags[len] == ' ');
    }
}

static struct list begin(const char *program, struct arena *arena)
{
    struct list l = {.argv = arena_array(arena, MAX_ARGUMENTS, sizeof *l.argv), .arena = arena};
    add(&l, program);
    return l;
}

static void add_input(struct list *l, const struct command *c)
{
    static const struct {
        const char *mode, *language;
    } kinds[] = {
        [COMMAND_COMPILE] = {"-c", "c"},
        [COMMAND_PREPROCESS] = {"-E -fpch-preprocess", "c"},
        [COMMAND_PROCESSED] = {"-c -fpreprocessed", "c"},
        [COMMAND_CHECK] = {"-fsyntax-only", "c"},
        [COMMAND_PRECOMPILE] = {"", "c-header"},
    };
    add_all(l, kinds[c->kind].mode);
    add(l, "-x");
    add(l, kinds[c->kind].language);
    add(l, c->input);
    if (c->output != NULL) {
        add(l, "-o");
        add(l, c->output);
    }
}

const char *const *command_compile(const struct toolchain *t, const struct command *c,
                                   const char *work, struct arena *arena)
{
    struct list l = begin(t->cc, arena);
    add_all(&l, variant_flags[c->variant]);
    if (unset_flags[c->variant] != NULL && atoi(t->version) >= 12)
        add(&l, unset_flags[c->variant]);
    add_all(&l, c->variant == BUILD_FAST ? warning_flags : quiet_flags);
    add_all(&l, message_flags);
    if (atoi(t->version) >= 11)
        add(&l, "-fdiagnostics-column-unit=byte");
    add_all(&l, "-DJH_OWN_LIST_NODE -DJH_OWN_TREE_NODE");
    add(&l,
        arena_printf(arena, "-fdebug-prefix-map=%s=%s", work, c->folder != NULL ? c->folder : "."));
    add(&l, "-I");
    add(&l, t->include);
    if (c->header != NULL) {
        add(&l, "-include");
        add(&l, c->header);
    }
    add_input(&l, c);
    return l.argv;
}

/* An ordinary program. Of the archive only what decodes arguments is kept. */
static const char *const *link_program(const struct toolchain *t, const char *object,
                                       const char *image, struct arena *arena)
{
    struct list l = begin(t->cc, arena);
    add_all(&l, "-no-pie -Wl,--gc-sections -o");
    add(&l, image);
    add(&l, object);
    add(&l, t->exports[BUILD_DEBUG]);
    add(&l, "-lm");
    return l.argv;
}

/* Not relro, not build-id, not eh_frame_hdr: nothing that would want a loader. Unused functions go, and
 * with them what only they refer to: a main() for local use may call what no solution may. */
const char *const *command_link(const struct toolchain *t, enum build_role role,
                                enum build_variant v, const char *object, const char *image,
                                struct arena *arena)
{
    if (v == BUILD_DEBUG)
        return link_program(t, object, image, arena);
    struct list l = begin(t->ld, arena);
    add_all(&l,
            "-static -nostdlib -z noexecstack -z norelro -z separate-code -z max-page-size=4096 "
            "--gc-sections --build-id=none --no-eh-frame-hdr -e jh_entries");
    add(&l, arena_printf(arena, "-Ttext-segment=0x%llx", WIRE_IMAGE_BASE));
    add(&l, "-o");
    add(&l, image);
    add(&l, object);
    add(&l, t->exports[role == BUILD_SOLUTION ? (int)v : BUILD_VARIANTS]);
    return l.argv;
}

bool command_start(const char *const *argv, const char *work, const char *const *readable,
                   struct tool **out, struct err *err)
{
    struct tool_options options = {
        .argv = argv,
        .work = work,
        .readable = readable,
        .cpu_ms = COMMAND_SECONDS * 1000,
        .wall_ms = COMMAND_WALL_SECONDS * 1000,
        .memory_mb = COMMAND_MEMORY_MB,
        .file_mb = COMMAND_FILE_MB,
        .log_cap = 256 << 10,
    };
    return tool_start(&options, out, err);
}

const char *command_file_name(const char *name, struct arena *arena)
{
    static const char safe[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._+-";
    char *copy = arena_strdup(arena, name);
    for (char *c = copy; *c != '\0'; c++)
        if (strchr(safe, *c) == NULL)
            *c = '_';
    return copy[0] != '\0' ? copy : "solution.c";
}
