/* Types of a problem's signature: "i32[]", "mut list<i32>", "fn(i32,i32)->i32".
 *
 * Grammar (problems/FORMAT.md):
 *   type    = ["mut "] ( scalar {"[]"} | "list<i32>" ["[]"] | "tree<i32>" | "node" | fn )
 *   scalar  = "i32" | "i64" | "f64" | "bool" | "char" | "string"
 *   fn      = "fn(" ["i32" {"," "i32"}] ")" ["->" ("i32" | "bool")]
 * At most two [] on a scalar, one on string and list. Blanks around tokens are allowed.
 */
#ifndef JUDGE_MODEL_TYPE_H
#define JUDGE_MODEL_TYPE_H

#include "harness/wire.h"

#include <stdbool.h>
#include <stddef.h>

/* The wire's own description, struct wire_type, is the type: one source for both sides. */
bool type_parse(const char *text, struct wire_type *out, const char **why); /* why: static text */
void type_print(const struct wire_type *t, char *out, size_t size);         /* canonical spelling */
bool type_same(const struct wire_type *a, const struct wire_type *b);

/* The type of one element of an array: one [] less, and not mut. */
struct wire_type type_element(const struct wire_type *t);

#endif
