/* Words. Each function here fills one failed record. */
#include "judge/build/explain.h"

#include "judge/base/mem.h"
#include "judge/build/command.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/statvfs.h>

static void add(const struct explain *x, struct record *out, const char *severity, int line,
                int column, const char *message)
{
    if (out->diagnostics == NULL)
        out->diagnostics = arena_array(x->arena, MESSAGE_LIMIT, sizeof *out->diagnostics);
    if (out->diagnostic_count == MESSAGE_LIMIT)
        return;
    out->diagnostics[out->diagnostic_count++] = (struct diagnostic){
        .file = x->name,
        .line = line,
        .column = column,
        .severity = severity,
        .message = message,
    };
}

void explain_messages(const struct explain *x, const struct messages *m, struct record *out)
{
    bool with_notes = false;
    for (size_t i = 0; i < m->count; i++) {
        const struct message *one = &m->list[i];
        bool note = strcmp(one->severity, "note") == 0;
        if (!note)
            with_notes = one->place != MESSAGE_ADAPTER;
        if (one->place == MESSAGE_ADAPTER || (note && !with_notes))
            continue;
        add(x, out, one->severity, one->line, one->column, one->text);
    }
}

/* ---- signatures ---- */

static const char *misfit_of_node(int line)
{
    return line == ADAPTER_NODES
               ? "struct ListNode does not fit the problem; expected: struct ListNode "
                 "{ int val; struct ListNode *next; }"
               : "struct TreeNode does not fit the problem; expected: struct TreeNode "
                 "{ int val; struct TreeNode *left, *right; }";
}

static void misfit_of_entry(const struct explain *x, const struct adapter_entry *e, bool missing,
                            struct record *out)
{
    const struct scan_function *f = scan_find(x->scan, e->name);
    const char *text = arena_printf(x->arena,
                                    missing ? "%s is not defined; expected: %s"
                                            : "%s does not fit the problem; expected: %s",
                                    e->name, e->expected);
    add(x, out, "error", f != NULL ? f->line : 0, f != NULL ? f->column : 0, text);
}

static bool says_missing(const char *text, const char *name)
{
    return strstr(text, name) != NULL &&
           (strstr(text, "implicit declaration of") != NULL || strstr(text, "undeclared") != NULL);
}

static void misfit(const struct explain *x, const struct message *m, uint32_t *told,
                   struct record *out)
{
    int e = m->line - ADAPTER_ENTRY;
    if (m->line == ADAPTER_NODES || m->line == ADAPTER_NODES + 1) {
        if (out->diagnostic_count == 0)
            add(x, out, "error", 0, 0, misfit_of_node(m->line));
    } else if (x->adapter->role == BUILD_GENERATOR) {
        add(x, out, "error", 0, 0,
            says_missing(m->text, "gen_families")
                ? "the generator has no table of families; expected: GEN_FAMILIES = {{\"name\", "
                  "function}};"
                : "the table of families does not fit; expected: GEN_FAMILIES = {{\"name\", "
                  "function}};");
    } else if (e >= 0 && (size_t)e < x->adapter->entries && !(*told >> e & 1)) {
        *told |= (uint32_t)1 << e;
        const struct adapter_entry *entry = &x->adapter->entry[e];
        misfit_of_entry(x, entry, says_missing(m->text, entry->name), out);
    }
}

void explain_misfit(const struct explain *x, const struct messages *m, struct record *out)
{
    _Static_assert(WIRE_MAX_ENTRIES <= 32, "one bit for each entry");
    uint32_t told = 0;
    for (size_t i = 0; i < m->count; i++)
        if (m->list[i].place == MESSAGE_ADAPTER && strcmp(m->list[i].severity, "error") == 0)
            misfit(x, &m->list[i], &told, out);
    if (out->diagnostic_count == 0)
        add(x, out, "error", 0, 0, "the file cannot be called as the problem asks");
    out->message = out->diagnostics[0].message;
}

/* ---- the rest ---- */

void explain_refusal(const struct explain *x, const char *why, int line, int column,
                     struct record *out)
{
    add(x, out, "error", line, column, why);
    out->message = why;
}

void explain_link(const struct explain *x, struct bytes log, struct record *out)
{
    struct undefined u;
    diagnostics_linker(log, x->arena, &u);
    if (u.too_large) {
        explain_refusal(x,
                        "the program's static data is too large: an image may take up to 1.5 GiB",
                        0, 0, out);
        return;
    }
    for (size_t i = 0; i < u.count; i++) {
        const struct scan_function *own = scan_find(x->scan, u.symbol[i]);
        int column = 0;
        int line = scan_word(x->source, u.symbol[i], &column);
        add(x, out, "error", line, column,
            arena_printf(x->arena, "%s is %s", u.symbol[i],
                         own != NULL ? "declared but not defined" : "not available to a solution"));
    }
    if (u.count == 0)
        add(x, out, "error", 0, 0,
            arena_printf(x->arena, "the linker refuses: %s",
                         u.other != NULL ? u.other : "it does not say why"));
    out->message = out->diagnostics[0].message;
}

static bool log_has(const struct tool_result *t, const char *const *words)
{
    for (; *words != NULL; words++)
        if (t->log.len > 0 && memmem(t->log.data, t->log.len, *words, strlen(*words)) != NULL)
            return true;
    return false;
}

static const char *const memory_words[] = {"virtual memory exhausted", "out of memory",
                                           "Cannot allocate memory", "memory exhausted", NULL};
static const char *const size_words[] = {"File size limit exceeded", "File too large",
                                         "file too big", NULL};
static const char *const crash_words[] = {"signal terminated program", "internal compiler error",
                                          NULL};

bool explain_is_crash(const struct tool_result *t)
{
    return t->end != TOOL_EXITED || log_has(t, memory_words) || log_has(t, size_words) ||
           log_has(t, crash_words);
}

/* Words for a limit that is narrower than ours, or NULL. */
static const char *narrow_limit(char *text, size_t size)
{
    static const struct {
        __rlimit_resource_t what;
        rlim_t least, unit;
        const char *words;
    } limits[] = {
        {RLIMIT_AS, (rlim_t)COMMAND_MEMORY_MB << 20, 1 << 20, "MiB of address space (ulimit -v)"},
        {RLIMIT_FSIZE, (rlim_t)COMMAND_FILE_MB << 20, 1 << 20, "MiB a file (ulimit -f)"},
        {RLIMIT_CPU, COMMAND_SECONDS, 1, "seconds of CPU time (ulimit -t)"},
    };
    for (size_t i = 0; i < array_len(limits); i++) {
        struct rlimit now;
        if (getrlimit(limits[i].what, &now) != 0 || now.rlim_max >= limits[i].least)
            continue;
        (void)snprintf(text, size, "%llu %s", (unsigned long long)(now.rlim_max / limits[i].unit),
                       limits[i].words);
        return text;
    }
    return NULL;
}

/* The words alone prove nothing, for a text can make the compiler print them. */
static bool is_disk_full(const struct tool_result *t, const char *work)
{
    static const char *const words[] = {"No space left on device", "Disk quota exceeded", NULL};
    struct statvfs disk;
    bool failed = t->end != TOOL_EXITED || t->code != 0;
    return failed && log_has(t, words) && statvfs(work, &disk) == 0 &&
           (disk.f_bavail * disk.f_frsize < (unsigned long)COMMAND_FILE_MB << 20 ||
            disk.f_favail == 0);
}

bool explain_machine(const struct tool_result *t, const char *who, const char *work,
                     struct err *err)
{
    if (t->end == TOOL_SIGNALLED && t->code == SIGKILL) /* no limit of ours was reached */
        return !err_judge(
            err, "%s was killed from outside, perhaps because the machine ran out of memory", who);
    if (is_disk_full(t, work))
        return !err_judge(
            err, "no room left in the temporary folder for the compiler's files; set TMPDIR to "
                 "another place");
    return false;
}

bool explain_tool(const struct explain *x, const struct tool_result *t, const char *who,
                  struct record *out, struct err *err)
{
    const char *text;
    char narrow[80];
    if (narrow_limit(narrow, sizeof narrow) != NULL)
        return err_judge(err, "%s failed, and was left only %s; raise that limit", who, narrow);
    if (t->end == TOOL_TIMED_OUT && t->wall_ns >= COMMAND_WALL_SECONDS * INT64_C(1000000000))
        text =
            arena_printf(x->arena, "%s did not end within %d seconds; this machine may be too busy",
                         who, COMMAND_WALL_SECONDS);
    else if (t->end == TOOL_TIMED_OUT)
        text = arena_printf(x->arena, "%s was stopped after %d seconds", who, COMMAND_SECONDS);
    else if (log_has(t, size_words) || log_has(t, (const char *const[]){"XFSZ", NULL}))
        text = arena_printf(x->arena,
                            "%s was stopped: the program would be larger than %d MiB; data "
                            "that is zero at first takes no room",
                            who, COMMAND_FILE_MB);
    else if (log_has(t, memory_words))
        text = arena_printf(x->arena, "%s ran out of memory on this file", who);
    else if (log_has(t, (const char *const[]){"Killed signal terminated program", NULL}))
        /* beneath gcc's driver, whose word is not proof enough to blame the machine alone */
        text = arena_printf(x->arena,
                            "%s was killed on this file, perhaps because the machine ran out "
                            "of memory",
                            who);
    else
        text = arena_printf(x->arena, "%s crashed on this file", who);
    out->disturbed = true;
    explain_refusal(x, text, 0, 0, out);
    return true;
}
