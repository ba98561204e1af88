/* The same tests run with every layer, with some left off, as root and as an ordinary user: the name of
 * a mode is the program's first argument. */
#ifndef TESTS_SANDBOX_MODE_H
#define TESTS_SANDBOX_MODE_H

#include <stdbool.h>

enum place {
    PLACE_HERE,
    PLACE_CONTAINER, /* root, but confined as in a default container: no CAP_SYS_ADMIN, namespaces are
                        refused when they are tried, nobody else's identity to take */
    PLACE_NO_MOUNTS, /* namespaces are given, and then nothing can be mounted in them: how AppArmor
                        restricts them */
};

struct mode {
    const char *name;
    unsigned without; /* bits of enum layer */
    bool ordinary;    /* give up root first; as root only */
    enum place place; /* anything but PLACE_HERE refuses namespaces, early or late */
};
extern const struct mode *mode;

/* Before main's tests: find the mode and become that user. */
void mode_enter(int argc, char **argv);

/* Is this combination of layers in force? Otherwise skips the test; with JUDGE_MUST_SANDBOX=1 in the
 * environment fails it. */
void mode_needs(unsigned layers, unsigned have);

/* Is there a user that root can become in the sandbox? Not in a user namespace that maps few. */
bool mode_nobody_exists(void);

/* Wait until no descendant is left, however it was orphaned; hangs (and is then killed) if one
 * stays. */
void mode_wait_for_nobody(void);

/* Copy a file to where every user may execute it; the name is static. */
const char *mode_public_copy(const char *path);

#endif
