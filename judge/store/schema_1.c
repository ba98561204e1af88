/* Version 1: attempts, what happened beside them, and the texts that were judged. */
#include "judge/store/schema.h"

const char schema_1[] =
    /* Texts by content: two attempts with the same text share a row. Bytes, since a C file may be
       anything. They are never removed: a history that forgets is none. */
    "CREATE TABLE source("
    "  hash TEXT PRIMARY KEY," /* BLAKE2b-256, see source_hash() */
    "  text BLOB NOT NULL"
    ");"

    "CREATE TABLE attempt("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT," /* what people type; never used twice */
    "  uid TEXT NOT NULL UNIQUE,"             /* the same in every copy: import goes by it */
    "  at INTEGER NOT NULL,"                  /* seconds of UTC */
    "  problem TEXT NOT NULL,"
    "  package_hash TEXT NOT NULL,"
    "  verdict TEXT NOT NULL," /* the names of docs/cli.md */
    "  passed INTEGER NOT NULL,"
    "  total INTEGER NOT NULL,"
    "  elapsed_ns INTEGER NOT NULL,"
    "  source_hash TEXT NOT NULL REFERENCES source(hash),"
    "  path TEXT NOT NULL,"
    "  mode TEXT NOT NULL,"       /* run, training, interview, mock, review */
    "  session INTEGER NOT NULL," /* 0: none */
    "  hints INTEGER NOT NULL,"
    "  gave_up INTEGER NOT NULL," /* this and the rest: 0 or 1 */
    "  overtime INTEGER NOT NULL,"
    "  sanitizer INTEGER NOT NULL,"
    "  partial INTEGER NOT NULL,"
    "  cached INTEGER NOT NULL"
    ");"
    "CREATE INDEX attempt_at ON attempt(at);"

    /* Names of failing cases in case order; position counts from 0. */
    "CREATE TABLE attempt_failed("
    "  attempt INTEGER NOT NULL REFERENCES attempt(id) ON DELETE CASCADE,"
    "  position INTEGER NOT NULL,"
    "  name TEXT NOT NULL,"
    "  PRIMARY KEY (attempt, position)"
    ") WITHOUT ROWID;"

    /* Measured classes against their targets; a metric that was not measured has no row. */
    "CREATE TABLE attempt_cost("
    "  attempt INTEGER NOT NULL REFERENCES attempt(id) ON DELETE CASCADE,"
    "  metric TEXT NOT NULL,"  /* time, space, queries, misses, allocations */
    "  target TEXT,"           /* NULL: none is declared */
    "  fitted TEXT,"           /* NULL: no class fits */
    "  verdict TEXT NOT NULL," /* met, missed, inconclusive */
    "  soft INTEGER NOT NULL,"
    "  borderline INTEGER NOT NULL,"
    "  PRIMARY KEY (attempt, metric)"
    ") WITHOUT ROWID;"

    "CREATE TABLE event("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  uid TEXT NOT NULL UNIQUE,"
    "  at INTEGER NOT NULL,"
    "  kind TEXT NOT NULL," /* shown, started, hint, clarify, approaches, gave_up, restored */
    "  problem TEXT NOT NULL,"
    "  number INTEGER NOT NULL," /* of a hint, else 0 */
    "  session INTEGER NOT NULL,"
    "  source_hash TEXT REFERENCES source(hash)" /* a text kept from being overwritten, or NULL */
    ");"
    "CREATE INDEX event_at ON event(at);";
