/* The versions of the history. A migration is one step from the version before; all steps that a
 * file lacks run when it is opened, each in one transaction together with its new number.
 *
 * To add a version: write schema_N.c with its SQL, and a row at the end of the table in schema.c.
 * A step that has been released is never edited. tests/data/store keeps a dump of each version,
 * and a test brings every one of them to the present. */
#ifndef JUDGE_STORE_SCHEMA_H
#define JUDGE_STORE_SCHEMA_H

#include <stddef.h>

enum { SCHEMA_APPLICATION = 0x6a756467 }; /* "judg": PRAGMA application_id, see file(1) */

extern const char schema_1[], schema_2[];

extern const char *const schema_steps[]; /* [0] leads from nothing to version 1 */
extern const size_t schema_version;      /* the present one: the number of steps */

#endif
