/* The table of migrations. */
#include "judge/store/schema.h"

#include "judge/base/mem.h"

const char *const schema_steps[] = {
    schema_1, /* attempts, events, sources */
    schema_2, /* timed sessions, ratings */
};
const size_t schema_version = array_len(schema_steps);
