/* GitLab Code Quality: a list of findings, each with a fingerprint by which GitLab tells new ones
 * from those of the target branch.
 *
 * source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
#include "judge/publish/findings.h"
#include "judge/publish/publish.h"

#include <jansson.h>
#include <stdlib.h>

static const char *severity(const struct finding *f)
{
    switch (f->level) {
    case LEVEL_ERROR:
        return f->rule == RULE_COMPLEXITY ? "major" : "critical";
    case LEVEL_WARNING:
        return "minor";
    case LEVEL_NOTE:
        break;
    }
    return "info";
}

static void begin(struct publication *p, struct buf *out)
{
    p->state = mem_alloc(1); /* non-zero once something was written */
    buf_addc(out, '[');
}

static void line(struct publication *p, const struct graded *g, struct buf *out)
{
    char *any = p->state;
    own_buf struct buf path = {0};
    struct findings f;
    findings_of(g, &f);
    finding_path(g, p->prefix, &path);
    for (size_t i = 0; i < f.count; i++) {
        char print[HASH_HEX + 1];
        finding_fingerprint(g, &f, i, print);
        json_t *j =
            json_pack("{s:s, s:s, s:s, s:s, s:{s:s, s:{s:i}}}", "description", f.list[i].message,
                      "check_name", finding_rule(f.list[i].rule)->name, "fingerprint", print,
                      "severity", severity(&f.list[i]), "location", "path", buf_str(&path), "lines",
                      "begin", f.list[i].line > 0 ? f.list[i].line : 1);
        must(j != NULL);
        own_mem char *text = json_dumps(j, JSON_COMPACT);
        must(text != NULL);
        buf_printf(out, "%s\n%s", *any ? "," : "", text);
        json_decref(j);
        *any = 1;
    }
    findings_release(&f);
}

static void end(struct publication *p, struct buf *out)
{
    buf_adds(out, "\n]\n");
    mem_cleanup_free(&p->state);
}

const struct format format_gitlab = {
    .name = "gitlab",
    .help = "Code Quality of GitLab",
    .begin = begin,
    .line = line,
    .end = end,
};
