/* Any text as a reference to mutate, as equivalent.txt, and as a stored proof. Each mutant lies inside of
 * the text and is not empty-handed: it changes something. */
#include "tests/fuzz/fuzz.h"

#include "judge/base/mem.h"
#include "judge/engine/equivalent.h"
#include "judge/engine/proofs.h"

#include <string.h>

static void check_mutants(struct bytes source)
{
    struct mutants m;
    mutants_find(source, &m);
    for (size_t i = 0; i < m.count && i < 64; i++) {
        const struct mutant *x = &m.list[i];
        own_buf struct buf text = {0};
        must(x->start < x->end && x->end <= source.len && x->line > 0);
        mutant_apply(source, x, &text);
        must(text.len == source.len - (x->end - x->start) + strlen(x->text));
    }
    mutants_release(&m);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes bytes = {data, size};
    own_mem char *text = mem_strndup((const char *)data, size);
    struct equivalents e = {0};
    struct verification v = {0};
    struct err err = {0};
    check_mutants(bytes);
    if (equivalents_parse(text, &e, &err))
        equivalents_release(&e);
    else
        must(err.kind == ERR_PACKAGE && e.list == NULL);
    if (proofs_unpack(bytes, &v))
        verification_release(&v);
    else
        must(v.proofs == NULL);
    return 0;
}
