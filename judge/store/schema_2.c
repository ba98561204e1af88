/* Version 2: timed practice and ratings. */
#include "judge/store/schema.h"

const char schema_2[] =
    /* A session is its events. active is 1 or NULL, and NULLs do not count as equal: the database
       itself sees to it that only one session is active. */
    "CREATE TABLE practice_session("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  active INTEGER UNIQUE CHECK (active = 1)"
    ");"

    /* What happened, appended and never changed. The key makes a second event of the same number
       impossible, whoever writes at the same time. */
    "CREATE TABLE practice_event("
    "  session INTEGER NOT NULL REFERENCES practice_session(id),"
    "  seq INTEGER NOT NULL,"     /* 1, 2, 3 ... */
    "  kind TEXT NOT NULL,"       /* started, focused, submitted, ... see model/session.h */
    "  utc_ms INTEGER NOT NULL,"  /* the wall clock */
    "  boot_ms INTEGER NOT NULL," /* since the boot ... */
    "  boot TEXT NOT NULL,"       /* ... of this id */
    "  problem TEXT,"
    "  number INTEGER NOT NULL,"
    "  outcome INTEGER NOT NULL,"
    "  text TEXT,"
    "  source_hash TEXT REFERENCES source(hash)," /* what was submitted */
    "  PRIMARY KEY (session, seq)"
    ") WITHOUT ROWID;"

    /* Ratings that were given by hand; measured ones are computed from attempts. */
    "CREATE TABLE rating("
    "  problem TEXT NOT NULL,"
    "  day TEXT NOT NULL,"    /* local, 2026-11-28 */
    "  rating TEXT NOT NULL," /* again, hard, good, easy */
    "  PRIMARY KEY (problem, day)"
    ") WITHOUT ROWID;";
