/* The parser: a walk over argv with the tables of options at hand. getopt_long(3) would need its
 * own copy of the tables, permutes argv, and knows no "did you mean". */
#include "judge/cli/args.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static const struct option *find_long(const struct option *table, const char *name, size_t len)
{
    for (; table != NULL && table->name != NULL; table++) {
        if (strlen(table->name) == len && strncmp(table->name, name, len) == 0)
            return table;
    }
    return NULL;
}

static const struct option *find_letter(const struct option *table, char letter)
{
    for (; table != NULL && table->name != NULL; table++) {
        if (table->letter != 0 && table->letter == letter)
            return table;
    }
    return NULL;
}

static const struct option *own_options(const struct args *a)
{
    return a->command != NULL ? a->command->options : NULL;
}

static const struct option *by_name(const struct args *a, const char *name, size_t len)
{
    const struct option *o = find_long(own_options(a), name, len);
    return o != NULL ? o : find_long(global_options, name, len);
}

static const struct option *by_letter(const struct args *a, char letter)
{
    const struct option *o = find_letter(own_options(a), letter);
    return o != NULL ? o : find_letter(global_options, letter);
}

/* -- complaints ------------------------------------------------------------------- */

static const char *nearest_option(const struct args *a, const char *name)
{
    const char *names[64];
    size_t count = 0;
    const struct option *tables[2] = {own_options(a), global_options};
    for (int t = 0; t < 2; t++) {
        for (const struct option *o = tables[t]; o != NULL && o->name != NULL; o++) {
            must(count < array_len(names));
            names[count++] = o->name;
        }
    }
    return text_nearest(name, names, count);
}

/* An option that some other command has is a likelier slip than a typing error. */
static const struct command *owner_of(const char *name, size_t len)
{
    for (size_t i = 0; i < command_count; i++) {
        if (find_long(commands[i]->options, name, len) != NULL)
            return commands[i];
    }
    return NULL;
}

static bool unknown_option(const struct args *a, const char *name, size_t len, struct err *err)
{
    own_mem char *word = mem_strndup(name, len);
    const char *near = nearest_option(a, word);
    const struct command *owner = owner_of(name, len);
    if (near != NULL)
        return err_usage(err, "unknown option --%s; did you mean --%s?", word, near);
    if (owner != NULL && a->command == NULL)
        return err_usage(err, "--%s is an option of 'judge %s' and stands after it", word,
                         owner->name);
    if (owner != NULL)
        return err_usage(err, "'judge %s' has no option --%s; 'judge %s' has", a->command->name,
                         word, owner->name);
    return err_usage(err, "unknown option --%s", word);
}

static bool unknown_command(const char *name, struct err *err)
{
    const char *names[64];
    must(command_count <= array_len(names));
    for (size_t i = 0; i < command_count; i++)
        names[i] = commands[i]->name;
    const char *near = text_nearest(name, names, command_count);
    if (near != NULL)
        return err_usage(err, "unknown command '%s'; did you mean '%s'?", name, near);
    return err_usage(err, "unknown command '%s'; 'judge help' lists them all", name);
}

/* -- options ----------------------------------------------------------------------- */

static bool is_choice(const char *choices, const char *value)
{
    size_t len = strlen(value);
    for (const char *c = choices; len > 0 && c != NULL;) {
        size_t n = strcspn(c, "|");
        if (n == len && strncmp(c, value, n) == 0)
            return true;
        c = c[n] == '|' ? c + n + 1 : NULL;
    }
    return false;
}

static bool give(struct args *a, const struct option *o, const char *value, struct err *err)
{
    if (value != NULL && o->choices != NULL && !is_choice(o->choices, value))
        return err_usage(err, "--%s takes %s, not '%s'", o->name, o->choices, value);
    a->given = mem_grow(a->given, a->given_count + 1, sizeof *a->given);
    a->given[a->given_count++] = (struct given){o, value};
    return true;
}

static bool missing_value(const struct option *o, struct err *err)
{
    return err_usage(err, "--%s needs a value: --%s=%s", o->name, o->name, o->arg);
}

/* argv[*i] begins with two dashes; takes the next word where it is the value. */
static bool long_option(struct args *a, int argc, char *const *argv, int *i, struct err *err)
{
    const char *name = argv[*i] + 2;
    size_t len = strcspn(name, "=");
    const char *value = name[len] == '=' ? name + len + 1 : NULL;
    const struct option *o = by_name(a, name, len);
    if (o == NULL)
        return unknown_option(a, name, len, err);
    if (o->arg == NULL && value != NULL)
        return err_usage(err, "--%s takes no value", o->name);
    if (o->arg != NULL && value == NULL && !o->optional) {
        if (*i + 1 >= argc)
            return missing_value(o, err);
        value = argv[++*i];
    }
    return give(a, o, value, err);
}

/* -q, -qv, -kGLOB, -k GLOB */
static bool short_options(struct args *a, int argc, char *const *argv, int *i, struct err *err)
{
    for (const char *letter = argv[*i] + 1; *letter != '\0'; letter++) {
        const struct option *o = by_letter(a, *letter);
        if (o == NULL)
            return err_usage(err, "unknown option -%c", *letter);
        if (o->arg == NULL) {
            if (!give(a, o, NULL, err))
                return false;
            continue;
        }
        if (letter[1] != '\0')
            return give(a, o, letter + 1, err);
        if (o->optional)
            return give(a, o, NULL, err);
        if (*i + 1 >= argc)
            return missing_value(o, err);
        return give(a, o, argv[++*i], err);
    }
    return true;
}

static bool word(struct args *a, const char *text, struct err *err)
{
    if (a->command == NULL) {
        a->command = command_find(text);
        return a->command != NULL || unknown_command(text, err);
    }
    a->words = mem_grow(a->words, a->word_count + 1, sizeof *a->words);
    a->words[a->word_count++] = text;
    return true;
}

bool args_parse(int argc, char *const *argv, struct args *out, struct err *err)
{
    struct args a = {0};
    bool options = true;
    bool good = true;
    for (int i = 1; i < argc && good; i++) {
        const char *text = argv[i];
        if (options && strcmp(text, "--") == 0)
            options = false;
        else if (options && strncmp(text, "--", 2) == 0)
            good = long_option(&a, argc, argv, &i, err);
        else if (options && text[0] == '-' && text[1] != '\0')
            good = short_options(&a, argc, argv, &i, err);
        else
            good = word(&a, text, err);
    }
    if (good)
        *out = a;
    else
        args_release(&a);
    return good;
}

bool args_check_words(const struct args *a, struct err *err)
{
    const struct command *c = a->command;
    if (a->word_count < c->min_words)
        return err_usage(err, "judge %s %s: %s missing", c->name, c->usage,
                         a->word_count == 0 ? "an argument is" : "more arguments are");
    if (a->word_count > c->max_words)
        return err_usage(err, "judge %s%s%s: unexpected argument '%s'", c->name,
                         c->usage[0] != '\0' ? " " : "", c->usage, a->words[c->max_words]);
    return true;
}

void args_release(struct args *a)
{
    mem_cleanup_free(&a->given);
    mem_cleanup_free(&a->words);
    memset(a, 0, sizeof *a);
}

/* -- questions ---------------------------------------------------------------------- */

static const struct given *last_given(const struct args *a, const char *name)
{
    must(by_name(a, name, strlen(name)) != NULL);
    for (size_t i = a->given_count; i > 0; i--) {
        if (strcmp(a->given[i - 1].option->name, name) == 0)
            return &a->given[i - 1];
    }
    return NULL;
}

bool args_has(const struct args *a, const char *name)
{
    return last_given(a, name) != NULL;
}

const char *args_value(const struct args *a, const char *name)
{
    const struct given *g = last_given(a, name);
    return g != NULL ? g->value : NULL;
}

bool args_number(const struct args *a, const char *name, uint64_t min, uint64_t max, uint64_t *out,
                 struct err *err)
{
    const char *value = args_value(a, name);
    if (value == NULL)
        return true;
    char *end = NULL;
    errno = 0;
    unsigned long long n = strtoull(value, &end, 10);
    /* strtoull takes signs and blanks */
    if (strspn(value, "0123456789") != strlen(value) || *value == '\0' || errno != 0 || n < min ||
        n > max)
        return err_usage(err, "--%s takes a whole number from %llu to %llu, not '%s'", name,
                         (unsigned long long)min, (unsigned long long)max, value);
    *out = n;
    return true;
}
