/* See debug.h. */
#include "judge/engine/debug.h"

#include "judge/base/file.h"
#include "judge/base/hash.h"
#include "judge/build/command.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PROGRAM_MAX = COMMAND_FILE_MB << 20 };

/* The folder of the user's file, absolute. NULL: errno says why. */
static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    own_mem char *dir = slash == NULL ? mem_strdup(".")
                                      : mem_strndup(path, (size_t)(slash - path) + (slash == path));
    return realpath(dir, NULL);
}

/* ---- the case ---- */

/* The argument frame of the case of that name, or of the call of that name out of a batch. */
static bool find_frame(const struct case_set *set, const char *name, struct buf *out)
{
    for (size_t i = 0; i < set->count; i++) {
        const struct test_case *c = &set->cases[i];
        if (strcmp(c->name, name) == 0) {
            case_frame(c, 0, c->calls, out);
            return true;
        }
        for (size_t k = 0; c->family != NULL && c->calls > 1 && k < c->calls; k++) {
            char call[CASE_CALL_NAME];
            case_call_name(c, k, call);
            if (strcmp(call, name) == 0) {
                case_frame(c, k, 1, out);
                return true;
            }
        }
    }
    return false;
}

static bool make_frame(const struct debug_request *q, struct buf *out, struct err *err)
{
    struct case_set set = {0};
    if (!case_set_load(q->toolchain, q->problem, q->seed, 0, &set, err))
        return false;
    case_set_append(&set, q->own, q->own_count);
    bool found = find_frame(&set, q->case_name, out);
    case_set_release(&set);
    return found || err_usage(err, "%s has no case '%s'", q->problem->id, q->case_name);
}

static void make_input(const struct debug_request *q, const struct build *b,
                       const struct buf *frame, struct buf *out)
{
    struct wire_input in = {
        .magic = WIRE_MAGIC,
        .mode = program_mode(&q->problem->signature),
        .frame_len = frame->len,
    };
    in.entries = (uint32_t)program_entries(&q->problem->signature, b->destructor, in.entry);
    buf_add(out, &in, sizeof in);
    buf_add(out, frame->data, frame->len);
}

/* ---- files ---- */

/* What lies there will be run outside of any sandbox: nobody else may write to it. */
static bool make_private(const char *dir, struct err *err)
{
    struct stat st;
    if (!file_make_dirs(dir, err))
        return false;
    if (lstat(dir, &st) != 0)
        return err_system(err, "%s", dir);
    return (S_ISDIR(st.st_mode) && st.st_uid == geteuid() && (st.st_mode & 022) == 0) ||
           err_judge(err, "%s is not yours alone; remove it, and see to its mode", dir);
}

static char *make_place(const struct debug_request *q, const char *folder, struct err *err)
{
    struct hash h;
    char key[HASH_HEX + 1];
    hash_init(&h);
    hash_adds(&h, folder);
    hash_adds(&h, file_basename(q->path));
    hash_hex(&h, key);
    own_mem char *root = file_xdg_dir("CACHE");
    own_mem char *dir = mem_printf("%s/debug/%s-%.16s", root, q->problem->id, key);
    return make_private(dir, err) ? mem_take(&dir) : NULL;
}

static bool write_program(int image, const char *path, struct err *err)
{
    own_buf struct buf bytes = {0};
    return file_read_fd(image, PROGRAM_MAX, &bytes, err) &&
           file_write(path, bytes.data, bytes.len, false, err) &&
           (chmod(path, 0700) == 0 || err_system(err, "%s", path));
}

static bool write_files(const struct debug_request *q, const char *folder, const struct build *b,
                        const struct buf *frame, struct debug_program *out, struct err *err)
{
    own_buf struct buf input = {0};
    own_mem char *dir = make_place(q, folder, err);
    if (dir == NULL)
        return false;
    out->program = arena_printf(&out->arena, "%s/%s", dir, q->problem->id);
    out->input = arena_printf(&out->arena, "%s/input", dir);
    make_input(q, b, frame, &input);
    return write_program(b->image[BUILD_DEBUG].fd, out->program, err) &&
           file_write(out->input, input.data, input.len, false, err);
}

/* ---- where to stop ---- */

/* The function; of an API the constructor, and the methods, if possible only at the step that
 * fails. */
static void list_stops(const struct debug_request *q, const struct build *b,
                       struct debug_program *out)
{
    const char *file = command_file_name(file_basename(q->path), &out->arena);
    for (size_t i = 0; i < array_len(b->entry); i++) {
        if (b->entry[i] == NULL)
            continue;
        const char *place = arena_printf(&out->arena, "%s:%s", file, b->entry[i]);
        if (i > 0 && q->step_known)
            place = arena_printf(&out->arena, "%s if *(unsigned *)&jh_operation == %zu", place,
                                 q->step);
        out->stop[out->stops++] = place;
    }
}

static bool compile(const struct debug_request *q, const char *folder, struct build *out,
                    struct err *err)
{
    struct build_request b = {
        .role = BUILD_SOLUTION,
        .signature = &q->problem->signature,
        .problem = q->problem,
        .name = file_basename(q->path),
        .source = q->source,
        .variant = {[BUILD_DEBUG] = true},
        .folder = folder,
    };
    if (!build_solution(q->toolchain, &b, out, err))
        return false;
    if (out->ok)
        return true;
    const char *why = out->message != NULL        ? out->message
                      : out->diagnostic_count > 0 ? out->diagnostics[0].message
                                                  : "it does not compile";
    (void)err_usage(err, "%s: %s", q->path, why);
    build_release(out);
    return false;
}

bool debug_prepare(const struct debug_request *q, struct debug_program *out, struct err *err)
{
    struct debug_program d = {0};
    struct build b = {0};
    own_buf struct buf frame = {0};
    own_mem char *folder = folder_of(q->path);
    if (folder == NULL)
        return err_usage(err, "the folder of %s cannot be found", q->path);
    if (!make_frame(q, &frame, err) || !compile(q, folder, &b, err))
        return false;
    bool ok = write_files(q, folder, &b, &frame, &d, err);
    list_stops(q, &b, &d);
    build_release(&b);
    if (!ok)
        debug_release(&d);
    else
        *out = d;
    return ok;
}

void debug_release(struct debug_program *d)
{
    arena_release(&d->arena);
    *d = (struct debug_program){0};
}
