/* The grammar of classes: a class that parses has a canonical spelling, which is the same class. */
#include "tests/fuzz/fuzz.h"

#include "judge/base/mem.h"
#include "judge/model/growth.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    own_mem char *text = mem_strndup((const char *)data, size);
    struct growth g = {0}, again = {0};
    const char *why = NULL;
    static const char *const axes[] = {"n", "V"};
    static const double sizes[] = {256, 4096};
    char printed[4096];
    if (!growth_parse(text, &g, &why)) {
        must(why != NULL);
        return 0;
    }
    must(g.terms > 0 && g.terms <= GROWTH_MAX_TERMS);
    growth_print(&g, printed, sizeof printed);
    must(growth_parse(printed, &again, &why));
    must(growth_same(&g, &again));
    must(growth_eval(&g, axes, sizes, 2) >= 0);
    struct growth along = growth_along(&g, "n");
    must(along.terms > 0);
    return 0;
}
