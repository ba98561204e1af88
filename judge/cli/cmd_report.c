/* judge report: what 'judge grade' left, or one saved result, for other programs and for people. */
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/cli/context.h"
#include "judge/publish/publish.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* GitHub takes 1024 KiB; the last result may reach beyond this. */
enum { STEP_SUMMARY_MAX = 768 << 10 };

static const struct option options[] = {
    {.name = "format",
     .arg = "FORMAT",
     .choices = "html|junit|csv|markdown|github|gitlab|gradescope|sarif",
     .help = "for another program; the default is a summary for the terminal"},
    {.name = "output", .letter = 'o', .arg = "FILE", .help = "write to FILE, whole or not at all"},
    {.name = "for",
     .arg = "WHOM",
     .choices = "student|instructor",
     .help = "student: what the assignment keeps hidden stays hidden; the default is instructor, "
             "and student for gradescope"},
    {.name = "submission",
     .arg = "NAME",
     .help = "the report of one submission, by its name or id"},
    {.name = "prefix",
     .arg = "PATH",
     .help = "put PATH before the names of files, for programs that look them up in a repository"},
    {.name = NULL},
};

static bool to_stdout(void *data, const struct buf *text, struct err *err)
{
    return context_write(data, text, err);
}

static bool to_file(void *data, const struct buf *text, struct err *err)
{
    const int *fd = data;
    return file_write_fd(*fd, buf_str(text), text->len) || err_system(err, "write");
}

/* Into a file beside the wanted one, which takes its name at the end. */
static bool publish_to_file(const char *out, const char *path, struct publish_options o,
                            struct err *err)
{
    own_mem char *temp = mem_printf("%s.XXXXXX", path);
    own_fd int fd = mkostemp(temp, O_CLOEXEC);
    if (fd < 0)
        return err_usage(err, "%s: %s", path, strerror(errno));
    mode_t mask = umask(0);
    (void)umask(mask);
    o.sink = to_file;
    o.sink_data = &fd;
    bool good = publish(out, &o, err);
    if (good && (fchmod(fd, 0666 & ~mask) != 0 || rename(temp, path) != 0))
        good = err_system(err, "%s", path);
    if (!good)
        (void)unlink(temp);
    return good;
}

/* The summary of a step of GitHub Actions: a file that the runner names, to which steps append. */
static bool step_summary(const char *out, struct publish_options o, struct err *err)
{
    const char *path = getenv("GITHUB_STEP_SUMMARY");
    if (path == NULL || path[0] == '\0')
        return true;
    own_fd int fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (fd < 0)
        return err_usage(err, "GITHUB_STEP_SUMMARY: %s: %s", path, strerror(errno));
    o.format = &format_markdown;
    o.limit = STEP_SUMMARY_MAX;
    o.sink = to_file;
    o.sink_data = &fd;
    return publish(out, &o, err);
}

static bool run(struct context *c, int *status, struct err *err)
{
    const struct args *a = &c->args;
    const char *name = args_value(a, "format");
    const char *whom = args_value(a, "for");
    const char *file = args_value(a, "output");
    struct publish_options o = {
        .format = name != NULL ? format_find(name) : &format_summary,
        .submission = args_value(a, "submission"),
        .prefix = args_value(a, "prefix"),
        .style = &c->out,
        .sink = to_stdout,
        .sink_data = c,
    };
    *status = 0;
    must(o.format != NULL);
    o.audience = o.format->audience;
    if (whom != NULL)
        o.audience = strcmp(whom, "student") == 0 ? AUDIENCE_STUDENT : AUDIENCE_INSTRUCTOR;
    if (c->json)
        o.format = &format_json;
    if (c->json && name != NULL)
        return err_usage(err, "--json is a format of its own; leave out --format");
    if (file != NULL && strcmp(file, "-") == 0)
        file = NULL;
    if (!(file != NULL ? publish_to_file(a->words[0], file, o, err)
                       : publish(a->words[0], &o, err)))
        return false;
    return o.format != &format_github || step_summary(a->words[0], o, err);
}

const struct command command_report = {
    .name = "report",
    .usage = "OUT",
    .summary = "graded submissions as HTML, JUnit, CSV, SARIF and more",
    .about =
        "OUT is a folder that 'judge grade --out OUT' wrote, or a file that 'judge run --json' "
        "wrote. Nothing is judged again.\n"
        "A report for a student holds one submission and nothing that the assignment keeps "
        "hidden. With github, the whole report is appended as Markdown to the file that "
        "GITHUB_STEP_SUMMARY names.",
    .options = options,
    .min_words = 1,
    .max_words = 1,
    .run = run,
};
