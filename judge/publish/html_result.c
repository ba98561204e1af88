/* One answer to one problem in HTML. */
#include "judge/publish/html.h"

#include "judge/publish/describe.h"

#include <string.h>

static void heading(const struct publication *p, const struct graded *g, struct buf *out)
{
    const struct grading_problem *problem = &p->class->problems[g->column];
    buf_adds(out, "<article class=\"result\" id=\"");
    html_result_anchor(out, p->class, g->row, g->column);
    buf_adds(out, "\">\n<h3><span>");
    html_text(out, problem->title);
    buf_adds(out, "</span> ");
    html_verdict(out, g->state, g->result.verdict);
    if (p->class->scored) {
        buf_adds(out, " <span class=\"soft\">");
        html_points(out, g->points, g->max_points);
        buf_adds(out, "</span>");
    }
    buf_adds(out, "</h3>\n");
}

static void reason(const struct graded *g, struct buf *out)
{
    own_buf struct buf text = {0};
    describe_reason(g, &text);
    if (text.len == 0)
        return;
    buf_adds(out, "<p class=\"reason\">");
    html_text(out, buf_str(&text));
    buf_adds(out, "</p>\n");
}

static void diagnostics(const struct graded_result *r, struct buf *out)
{
    if (r->diagnostic_count == 0)
        return;
    buf_adds(out, "<h4>Compiler</h4>\n<ul>\n");
    for (size_t i = 0; i < r->diagnostic_count; i++) {
        const struct diagnostic *d = &r->diagnostics[i];
        bool error = strcmp(d->severity, "error") == 0;
        buf_printf(out, "<li><span class=\"verdict %s\">", error ? "bad" : "warn");
        html_text(out, d->severity);
        buf_adds(out, "</span> ");
        if (d->line > 0)
            buf_printf(out, "line %d: ", d->line);
        html_text(out, d->message);
        buf_adds(out, "</li>\n");
    }
    buf_adds(out, "</ul>\n");
}

static void finding(const struct graded_finding *f, struct buf *out)
{
    if (f->kind == NULL)
        return;
    buf_printf(out, "<h4>Memory</h4>\n<p><span class=\"verdict %s\">", f->advice ? "warn" : "bad");
    html_text(out, f->kind);
    buf_adds(out, "</span> ");
    if (f->line > 0)
        buf_printf(out, "line %d: ", f->line);
    html_text(out, f->message);
    if (f->case_name != NULL) {
        buf_adds(out, " <span class=\"soft\">in case <code>");
        html_text(out, f->case_name);
        buf_adds(out, "</code></span>");
    }
    buf_adds(out, "</p>\n");
}

static void item(const char *name, const char *text, struct buf *out)
{
    if (text == NULL || text[0] == '\0')
        return;
    buf_printf(out, "<dt>%s</dt><dd>", name);
    html_text(out, text);
    buf_adds(out, "</dd>\n");
}

static void environment(const struct publication *p, const struct graded *g, struct buf *out)
{
    const struct graded_result *r = &g->result;
    own_buf struct buf command = {0};
    own_buf struct buf compiler = {0};
    describe_command(p->class, g, NULL, &command);
    buf_printf(&compiler, "%s %s %s", r->compiler != NULL ? r->compiler : "",
               r->compiler_version != NULL ? r->compiler_version : "", r->flags);
    buf_adds(out, "<details>\n<summary><h4>Environment, and how to get this again</h4></summary>\n"
                  "<dl class=\"env\">\n<dt>command</dt><dd><code>");
    html_text(out, buf_str(&command));
    buf_adds(out, "</code></dd>\n");
    item("judge", r->judge, out);
    item("compiler", buf_str(&compiler), out);
    item("sandbox", r->layers, out);
    item("not in force", r->missing, out);
    item("seed", p->class->seed != NULL ? p->class->seed : "that of the package", out);
    item("package", r->package_hash, out);
    item("source", r->source_hash, out);
    buf_adds(out, "</dl>\n</details>\n");
}

void html_result(const struct publication *p, const struct graded *g, struct buf *out)
{
    heading(p, g, out);
    reason(g, out);
    if (g->note != NULL) {
        buf_adds(out, "<p class=\"note\">");
        html_text(out, g->note);
        buf_adds(out, "</p>\n");
    }
    if (g->judged) {
        diagnostics(&g->result, out);
        finding(&g->result.finding, out);
        html_cases(p, g, out);
        html_cost(g, out);
        html_source(p, g, out);
        environment(p, g, out);
    }
    buf_adds(out, "</article>\n");
}
