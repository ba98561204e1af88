/* Judging one answer, in a worker process. */
#include "judge/engine/grade_answer.h"

#include "judge/base/file.h"
#include "judge/base/self.h"
#include "judge/engine/inputs.h"
#include "judge/engine/judge.h"
#include "judge/report/report.h"

#include <string.h>

/* Failing cases whose values are kept. The tenth wrong answer teaches nobody, and a class is large.
 */
enum { SHOWN_FAILURES = 10, TRIES = 2 };

static struct judge_options options_of(const struct answer_request *q)
{
    const struct assignment *a = &q->plan->assignment;
    return (struct judge_options){.seed = q->options->seed,
                                  .inputs = q->inputs != NULL ? &q->inputs[q->problem] : NULL,
                                  .one_process = q->one_process,
                                  .without = q->options->without,
                                  .time_outs = (unsigned)a->time_outs,
                                  .cpu_ns = a->cpu_seconds * 1000000000};
}

/* Everything that decides what the part says. */
static void make_key(const struct answer_request *q, enum handed_in what, struct bytes source,
                     char key[HASH_HEX + 1])
{
    struct hash h;
    const struct problem *p = &q->plan->problems[q->problem];
    struct judge_options o = options_of(q);
    hash_init(&h);
    hash_adds(&h, "answer " JUDGE_VERSION);
    hash_adds(&h, self_build_id());
    hash_adds(&h, q->toolchain->hash);
    hash_adds(&h, p->id);
    hash_adds(&h, p->hash);
    hash_add(&h, &o.seed, sizeof o.seed);
    hash_add(&h, &o.time_outs, sizeof o.time_outs);
    hash_add(&h, &o.cpu_ns, sizeof o.cpu_ns);
    hash_add(&h, &o.without, sizeof o.without);
    hash_add(&h, &what, sizeof what);
    hash_add(&h, source.data, source.len);
    hash_hex(&h, key);
}

/* "judge report" quotes lines of it. Named by content: written once for all who handed in the same.
 */
static bool keep_source(const char *out, const struct result *r, struct err *err)
{
    own_mem char *path = mem_printf("%s/sources/%s.c", out, r->source_hash);
    return file_exists(path) || file_write(path, r->source, r->source_len, false, err);
}

static void trim(struct result *r)
{
    size_t failures = 0;
    for (size_t i = 0; i < r->case_count; i++) {
        struct case_result *c = &r->cases[i];
        if (c->verdict != VERDICT_ACCEPTED && ++failures <= SHOWN_FAILURES)
            continue;
        c->input = c->expected = c->actual = (struct bytes){0};
    }
}

/* What the machine had a hand in is tried once more, so that a busy moment costs nobody points. */
static bool judge(const struct answer_request *q, struct bytes source, struct result *r,
                  struct err *err)
{
    const struct problem *p = &q->plan->problems[q->problem];
    const char *name = q->plan->roll.list[q->submitter].name;
    own_mem char *path = mem_printf("%s/%s.c", name, p->id);
    struct judge_options o = options_of(q);
    for (int i = 1;; i++) {
        struct err tried = {0};
        bool ok = judge_submission(q->toolchain, p, path, source, &o, r, &tried);
        bool again = i < TRIES && !judge_interrupted() && (ok ? r->disturbed : true);
        if (!again) {
            if (!ok)
                *err = tried;
            return ok;
        }
        if (ok)
            result_release(r);
    }
}

static bool judge_source(const struct answer_request *q, struct bytes source, const char *path,
                         const char *key, struct part *part, struct err *err)
{
    const char *name = q->plan->roll.list[q->submitter].name;
    struct result r = {0};
    if (!judge(q, source, &r, err))
        return false;
    *part = (struct part){.state = PART_JUDGED,
                          .verdict = r.verdict,
                          .passed = (uint32_t)r.case_passed,
                          .run = (uint32_t)r.case_count,
                          .total = (uint32_t)r.case_total,
                          .layers = r.layers,
                          .missing = r.missing};
    trim(&r);
    own_json json_t *document = report_result_json(&r);
    own_mem char *text = json_dumps(document, JSON_COMPACT);
    must(text != NULL);
    struct bytes line = {(const unsigned char *)text, strlen(text)};
    bool ok = keep_source(q->options->out, &r, err) &&
              part_write(path, key, name, q->plan->problems[q->problem].id, part, NULL, line, err);
    result_release(&r);
    return ok;
}

static bool take_over(const char *path, const char *key, struct part *part)
{
    struct part_file f = {0};
    if (!part_read(path, &f))
        return false;
    bool same = memcmp(f.key, key, HASH_HEX) == 0 && f.part.state != PART_FAILED;
    *part = f.part;
    part_file_release(&f);
    return same;
}

bool grade_answer(const struct answer_request *q, struct part *part, bool *reused, struct err *err)
{
    const struct roll *roll = &q->plan->roll;
    const char *name = roll->list[q->submitter].name;
    const char *problem = q->plan->problems[q->problem].id;
    own_mem char *path = part_path(q->options->out, name, problem);
    own_buf struct buf text = {0};
    own_buf struct buf why = {0};
    char key[HASH_HEX + 1];
    enum handed_in what = roll_source(roll, q->submitter, problem, &text, &why);
    if (what == HANDED_MACHINE_FAILED)
        return err_judge(err, "%s", buf_str(&why));
    struct buf *decides = what == HANDED_IN ? &text : &why;
    struct bytes content = {(const unsigned char *)buf_str(decides), decides->len};
    make_key(q, what, content, key);
    *reused = q->options->resume && take_over(path, key, part);
    if (*reused)
        return true;
    if (what == HANDED_IN)
        return judge_source(q, content, path, key, part, err);
    *part = (struct part){.state = what == HANDED_NOTHING ? PART_MISSING : PART_REFUSED};
    return part_write(path, key, name, problem, part, buf_str(&why), (struct bytes){0}, err);
}
