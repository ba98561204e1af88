/* The type grammar: what parses prints, and what was printed parses to the same type. */
#include "tests/fuzz/fuzz.h"

#include "judge/base/mem.h"
#include "judge/model/type.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    own_mem char *text = mem_strndup((const char *)data, size);
    struct wire_type t = {0}, again = {0};
    const char *why = NULL;
    char printed[96];
    if (!type_parse(text, &t, &why)) {
        must(why != NULL);
        return 0;
    }
    type_print(&t, printed, sizeof printed);
    must(type_parse(printed, &again, &why));
    must(type_same(&t, &again));
    return 0;
}
