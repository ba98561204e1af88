/* A parsed command line.
 *
 * GNU style: --name=value, --name value, -k value, -kvalue, switches together as -qv, -- ends the
 * options; options and words may be mixed. Global options may stand before the command. */
#ifndef JUDGE_CLI_ARGS_H
#define JUDGE_CLI_ARGS_H

#include "judge/cli/command.h"

#include <stdint.h>

struct given {
    const struct option *option;
    const char *value; /* NULL: a switch, or an optional value left out */
};

struct args {
    const struct command *command; /* NULL: none was named */
    struct given *given;
    size_t given_count;
    const char **words; /* after the command; borrowed from argv */
    size_t word_count;
};

/* errors  ERR_USAGE: unknown command or option with the nearest name, a missing or unwanted value,
 * a value that is not among the choices. The number of words is checked by args_check_words(). */
bool args_parse(int argc, char *const *argv, struct args *out, struct err *err);
bool args_check_words(const struct args *a, struct err *err);
void args_release(struct args *a); /* accepts zeroed */

/* Asked by the option's name. A name that the command does not have is a broken invariant. */
bool args_has(const struct args *a, const char *name);
const char *args_value(const struct args *a, const char *name); /* the last one given, or NULL */

/* A whole number in [min, max]; *out stays where the option is not given. */
bool args_number(const struct args *a, const char *name, uint64_t min, uint64_t max, uint64_t *out,
                 struct err *err);

#endif
