/* HTML: one file for a person, of one submission or of a class.
 *
 * Head, then the class as a whole where there is more than one submission, then each submission
 * with its answers, streamed. Nothing is fetched and nothing runs: see html.h. source: HTML Living
 * Standard; CSP Level 3, 2.3.1 (hash sources), 4.2.5 (meta element) */
#include "judge/publish/html.h"

#include "judge/publish/describe.h"
#include "judge/report/markup.h"
#include "judge/report/pen.h"

#include <sodium.h>
#include <string.h>

struct state {
    size_t row; /* whose section is open; SIZE_MAX: none */
};

void html_text(struct buf *out, const char *text)
{
    markup_xml(out, text);
}

void html_points(struct buf *out, double points, double max)
{
    describe_points(points, out);
    buf_adds(out, " / ");
    describe_points(max, out);
}

void html_class(struct buf *out, const char *class)
{
    own_buf struct buf text = {0};
    spell_class(&text, &(struct style){.width = 80}, class);
    html_text(out, buf_str(&text));
}

const char *html_verdict_colour(enum graded_state s, enum verdict v)
{
    if (s == GRADED_MISSING)
        return "soft";
    if (s != GRADED_JUDGED || v == VERDICT_COMPLEXITY_MISSED)
        return "warn";
    return v == VERDICT_ACCEPTED ? "good" : "bad";
}

void html_verdict(struct buf *out, enum graded_state s, enum verdict v)
{
    buf_printf(out, "<span class=\"verdict %s\">", html_verdict_colour(s, v));
    if (s == GRADED_JUDGED)
        describe_verdict(v, out);
    else
        buf_adds(out, describe_state(s));
    buf_adds(out, "</span>");
}

void html_scroll_begin(struct buf *out, const char *label)
{
    buf_adds(out, "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
    html_text(out, label);
    buf_adds(out, "\">\n");
}

void html_scroll_end(struct buf *out)
{
    buf_adds(out, "</div>\n");
}

void html_anchor(struct buf *out, const struct grading_row *row)
{
    buf_printf(out, "s-%s", row->id);
}

void html_result_anchor(struct buf *out, const struct grading *class, size_t row, size_t problem)
{
    buf_printf(out, "r-%s-%s", class->rows[row].id, class->problems[problem].id);
}

/* The policy that the browser is to enforce: our style sheet, by its hash, and nothing else. */
static void policy(struct buf *out)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    char text[sodium_base64_ENCODED_LEN(sizeof hash, sodium_base64_VARIANT_ORIGINAL)];
    (void)crypto_hash_sha256(hash, (const unsigned char *)html_css, strlen(html_css));
    sodium_bin2base64(text, sizeof text, hash, sizeof hash, sodium_base64_VARIANT_ORIGINAL);
    buf_printf(out,
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
               "style-src 'sha256-%s'; base-uri 'none'; form-action 'none'\">\n",
               text);
}

static void title(const struct publication *p, struct buf *out)
{
    const struct grading *c = p->class;
    if (c->row_count == 1) {
        html_text(out, c->rows[0].submission);
        buf_adds(out, c->title != NULL ? " · " : "");
    }
    html_text(out, c->title != NULL ? c->title : c->row_count == 1 ? "" : "Judged submissions");
}

static void head(const struct publication *p, struct buf *out)
{
    buf_adds(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    policy(out);
    buf_adds(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                  "<meta name=\"referrer\" content=\"no-referrer\">\n"
                  "<meta name=\"robots\" content=\"noindex\">\n<title>");
    title(p, out);
    buf_printf(out, "</title>\n<style>%s</style>\n</head>\n<body>\n", html_css);
    buf_adds(out, "<a class=\"skip\" href=\"#main\">Skip to the results</a>\n<header>\n<h1>");
    title(p, out);
    buf_adds(out, "</h1>\n<p class=\"soft\">");
    buf_printf(out, "judge %s", p->class->judge);
    if (p->class->compiler != NULL) {
        buf_adds(out, ", ");
        html_text(out, p->class->compiler);
        buf_addc(out, ' ');
        html_text(out, p->class->compiler_version);
    }
    if (p->audience == AUDIENCE_STUDENT)
        buf_adds(out, " · without what the assignment keeps hidden");
    buf_adds(out, "</p>\n");
    if (!p->class->complete)
        buf_adds(out, "<p class=\"warn\">Grading is not complete: some submissions are missing "
                      "here.</p>\n");
    buf_adds(out, "</header>\n<main id=\"main\">\n");
}

static void begin(struct publication *p, struct buf *out)
{
    struct state *s = mem_alloc(sizeof *s);
    s->row = SIZE_MAX;
    p->state = s;
    head(p, out);
    if (p->class->row_count > 1) {
        html_overview(p, out);
        if (p->class->scored)
            html_distribution(p, out);
        html_problems(p, out);
        html_clusters(p, out);
        html_submissions(p, out);
    }
}

static void open_section(const struct publication *p, size_t row, struct buf *out)
{
    const struct grading_row *r = &p->class->rows[row];
    buf_adds(out, "<section class=\"submission\" id=\"");
    html_anchor(out, r);
    /* by name and not by its heading, which a browser may not have laid out yet */
    buf_adds(out, "\" aria-label=\"");
    html_text(out, r->submission);
    buf_adds(out, "\">\n<h2>");
    if (p->class->row_count > 1) /* else the page's heading says it */
        html_text(out, r->submission);
    else
        buf_adds(out, p->class->problem_count > 1 ? "Results" : "Result");
    if (p->class->scored) {
        buf_adds(out, " <span class=\"soft\">");
        html_points(out, r->points, r->max_points);
        buf_adds(out, " points</span>");
    }
    buf_adds(out, "</h2>\n");
}

static void line(struct publication *p, const struct graded *g, struct buf *out)
{
    struct state *s = p->state;
    if (s->row != g->row) {
        if (s->row != SIZE_MAX)
            buf_adds(out, "</section>\n");
        open_section(p, g->row, out);
        s->row = g->row;
    }
    html_result(p, g, out);
}

static void end(struct publication *p, struct buf *out)
{
    struct state *s = p->state;
    if (s->row != SIZE_MAX)
        buf_adds(out, "</section>\n");
    buf_adds(out,
             "</main>\n<footer>\n<p>Costs are counts of operations and bytes: they are the same "
             "on every machine. Times are measured and are not.</p>\n</footer>\n</body>\n"
             "</html>\n");
    mem_cleanup_free(&p->state);
}

const struct format format_html = {
    .name = "html",
    .help = "one page for people",
    .begin = begin,
    .line = line,
    .end = end,
};
