/* See starter.h. Nothing that is there is ever overwritten: files are created with O_EXCL, so that
 * even two judges at once cannot. */
#include "judge/cli/starter.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/build/build.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

/* *made false: something of that name is there. */
static bool create(const char *path, const char *text, bool *made, struct err *err)
{
    own_fd int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    *made = fd >= 0;
    if (fd < 0)
        return errno == EEXIST || err_system(err, "create %s", path);
    if (file_write_fd(fd, text, strlen(text)))
        return true;
    bool failed = err_system(err, "write %s", path);
    (void)unlink(path); /* nothing half-written stays */
    return failed;
}

/* So that clangd knows what a solution sees. Without a toolchain there is nothing to point to. */
static bool create_flags(const struct context *c, const char *dir, struct err *err)
{
    struct toolchain t = {0};
    struct err missing = {0};
    bool made = false;
    if (!toolchain_find(&t, &missing)) {
        context_remark(c, "no compile_flags.txt for the editor: %s", missing.text);
        return true;
    }
    own_mem char *path = file_join(dir, "compile_flags.txt");
    own_mem char *text = mem_printf("-std=gnu17\n-Wall\n-I%s\n-include\nprelude.h\n", t.include);
    toolchain_release(&t);
    return create(path, text, &made, err);
}

bool starter_write(const struct context *c, const struct problem *p, char **path, bool *made,
                   struct err *err)
{
    own_mem char *dir = context_solutions_dir(c);
    own_mem char *name = mem_printf("%s.c", p->id);
    own_mem char *file = file_join(dir, name);
    own_mem char *starter = build_starter(&p->signature, p->title);
    if ((!file_is_dir(dir) && !file_make_dirs(dir, err)) || !create(file, starter, made, err) ||
        (*made && !create_flags(c, dir, err)))
        return false;
    *path = mem_take(&file);
    return true;
}

/* The matcher reads "two_sum.c:8:5: error: ..." of the reports. */
static const char vscode_tasks[] =
    "{\n"
    "  \"version\": \"2.0.0\",\n"
    "  \"tasks\": [\n"
    "    {\n"
    "      \"label\": \"judge run\",\n"
    "      \"type\": \"process\",\n"
    "      \"command\": \"judge\",\n"
    "      \"args\": [\"run\", \"${fileBasenameNoExtension}\", \"${file}\"],\n"
    "      \"group\": {\"kind\": \"test\", \"isDefault\": true},\n"
    "      \"problemMatcher\": {\n"
    "        \"owner\": \"judge\",\n"
    "        \"fileLocation\": [\"relative\", \"${fileDirname}\"],\n"
    "        \"pattern\": {\n"
    "          \"regexp\": \"^([^ :]+):([0-9]+):([0-9]+): (error|warning|note): ?(.*)$\",\n"
    "          \"file\": 1, \"line\": 2, \"column\": 3, \"severity\": 4, \"message\": 5\n"
    "        }\n"
    "      }\n"
    "    }\n"
    "  ]\n"
    "}\n";

static bool create_vscode(const struct context *c, const char *name, const char *text, bool *made,
                          struct err *err)
{
    own_mem char *dir = c->workspace != NULL && strcmp(c->workspace, ".") != 0
                            ? file_join(c->workspace, ".vscode")
                            : mem_strdup(".vscode");
    own_mem char *path = file_join(dir, name);
    return (file_is_dir(dir) || file_make_dirs(dir, err)) && create(path, text, made, err);
}

bool starter_tasks(const struct context *c, bool *made, struct err *err)
{
    return create_vscode(c, "tasks.json", vscode_tasks, made, err);
}

bool starter_launch(const struct context *c, const char *text, bool *made, struct err *err)
{
    return create_vscode(c, "launch.json", text, made, err);
}
