/* SARIF 2.1.0: compiler and sanitizer findings, failed cases, and the lines behind a missed target,
 * for code scanning services and editors.
 *
 * One run of one tool, whose rules are the table of findings.h. Places are relative and end up
 * below the consumer's source root. Columns are counted by gcc in bytes, which SARIF cannot say; it
 * is told they are code points, true for ASCII. source: OASIS, SARIF 2.1.0, 3.13 sarifLog, 3.14
 * run, 3.27 result, 3.30 region;
 *         https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/
 *         sarif-support-for-code-scanning */
#include "judge/publish/findings.h"
#include "judge/publish/publish.h"
#include "judge/report/markup.h"

#include <jansson.h>

static const char *level_name(enum level l)
{
    static const char *const names[] = {"error", "warning", "note"};
    return names[l];
}

static void add_json(struct buf *out, json_t *j)
{
    must(j != NULL);
    own_mem char *text = json_dumps(j, JSON_COMPACT);
    must(text != NULL);
    buf_adds(out, text);
    json_decref(j);
}

static void begin(struct publication *p, struct buf *out)
{
    json_t *rules = json_array();
    p->state = mem_alloc(1);
    for (int r = 0; r < RULES; r++) {
        const struct rule_row *row = finding_rule((enum rule)r);
        must(json_array_append_new(rules, json_pack("{s:s, s:{s:s}, s:{s:s}, s:{s:s}}", "id",
                                                    row->name, "shortDescription", "text",
                                                    row->title, "fullDescription", "text",
                                                    row->about, "help", "text", row->help)) == 0);
    }
    buf_adds(out, "{\"version\":\"2.1.0\",\"$schema\":"
                  "\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                  "sarif-schema-2.1.0.json\",\"runs\":[{\"tool\":");
    add_json(out, json_pack("{s:{s:s, s:s, s:o}}", "driver", "name", "judge", "version",
                            JUDGE_VERSION, "rules", rules));
    buf_adds(out, ",\"columnKind\":\"unicodeCodePoints\",\"results\":[");
}

/* GitHub shows nothing without a line: the first stands for the whole file. */
static json_t *location(const char *uri, const struct finding *f)
{
    json_t *region = json_pack("{s:i}", "startLine", f->line > 0 ? f->line : 1);
    if (f->line > 0 && f->column > 0)
        must(json_object_set_new(region, "startColumn", json_integer(f->column)) == 0);
    return json_pack("[{s:{s:{s:s}, s:o}}]", "physicalLocation", "artifactLocation", "uri", uri,
                     "region", region);
}

static void line(struct publication *p, const struct graded *g, struct buf *out)
{
    char *any = p->state;
    own_buf struct buf path = {0};
    own_buf struct buf uri = {0};
    struct findings f;
    findings_of(g, &f);
    finding_path(g, p->prefix, &path);
    markup_uri(&uri, buf_str(&path));
    for (size_t i = 0; i < f.count; i++) {
        const struct finding *one = &f.list[i];
        char print[HASH_HEX + 1];
        finding_fingerprint(g, &f, i, print);
        buf_adds(out, *any ? ",\n" : "\n");
        add_json(out, json_pack("{s:s, s:i, s:s, s:{s:s}, s:o, s:{s:s}, s:{s:s, s:s}}", "ruleId",
                                finding_rule(one->rule)->name, "ruleIndex", (int)one->rule, "level",
                                level_name(one->level), "message", "text", one->message,
                                "locations", location(buf_str(&uri), one), "partialFingerprints",
                                "judge/v1", print, "properties", "submission", g->submission,
                                "problem", p->class->problems[g->column].id));
        *any = 1;
    }
    findings_release(&f);
}

static void end(struct publication *p, struct buf *out)
{
    buf_adds(out, "\n]}]}\n");
    mem_cleanup_free(&p->state);
}

const struct format format_sarif = {
    .name = "sarif",
    .help = "SARIF 2.1.0 for code scanning and editors",
    .begin = begin,
    .line = line,
    .end = end,
};
