/* A result out of the cache. What is accepted has names where reports print names, choices that are in
 * their tables, and packs to bytes that are accepted again and pack alike. */
#include "tests/fuzz/fuzz.h"

#include "judge/engine/archive.h"

#include <string.h>

static void must_be_flag(const bool *b)
{
    unsigned char byte;
    memcpy(&byte, b, 1); /* reading another value as bool would be undefined */
    must(byte <= 1);
}

static void look_at_metric(const struct metric_cost *m)
{
    must_be_flag(&m->measured);
    must_be_flag(&m->soft);
    must((unsigned)m->metric < METRICS && (unsigned)m->verdict < TARGET_VERDICTS);
    for (size_t i = 0; i < m->axis_count; i++) {
        const struct axis_cost *a = &m->axes[i];
        must((unsigned)a->verdict < TARGET_VERDICTS && a->axis != NULL);
        must_be_flag(&a->borderline);
        must(a->neighbours <= array_len(a->neighbour));
        for (size_t k = 0; k < a->neighbours; k++)
            must(a->neighbour[k].class != NULL);
    }
    for (size_t i = 0; i < m->hot_count; i++)
        must(m->hot[i].line >= 0);
}

static void look_at_result(const struct result *r)
{
    must(memchr(r->source_hash, 0, sizeof r->source_hash) != NULL);
    must((unsigned)r->verdict < VERDICTS);
    for (size_t i = 0; i < r->diagnostic_count; i++) {
        const struct diagnostic *d = &r->diagnostics[i];
        must(d->file != NULL && d->severity != NULL && d->message != NULL);
        must(d->line >= 0 && d->column >= 0);
    }
    for (size_t i = 0; i < r->case_count; i++) {
        const struct case_result *c = &r->cases[i];
        must((unsigned)c->verdict < VERDICTS && c->name != NULL && c->group != NULL);
        must_be_flag(&c->truncated);
        must_be_flag(&c->difference.known);
    }
    must_be_flag(&r->complexity.measured);
    for (int m = 0; m < METRICS; m++)
        look_at_metric(&r->complexity.metric[m]);
    for (size_t i = 0; i < r->complexity.uncounted_count; i++)
        must(r->complexity.uncounted[i] != NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct result first, second;
    if (!archive_unpack((struct bytes){data, size}, &first)) {
        must(first.arena.blocks == NULL && first.case_count == 0);
        return 0;
    }
    own_buf struct buf once = {0}, twice = {0};
    look_at_result(&first);
    archive_pack(&first, &once);
    must(archive_unpack((struct bytes){(unsigned char *)once.data, once.len}, &second));
    archive_pack(&second, &twice);
    must(once.len == twice.len && memcmp(once.data, twice.data, once.len) == 0);
    result_release(&first);
    result_release(&second);
    return 0;
}
