/* Shell completion, from the table. What a word of a command can be is read from its usage:
 * PROBLEM, FILE, DIR, COMMAND, SHELL; what a value of an option can be, from its choices or the
 * name of its argument. The ids of problems are asked of the program itself: `judge list --names`.
 */
#include "judge/cli/help.h"

#include "judge/base/mem.h"

#include <string.h>

/* Word `k` of a usage such as "PROBLEM [FILE]", in plain letters; "" after the last. A word with
 * "..." stands for all further ones. */
static void usage_word(const char *usage, size_t k, char *out, size_t size)
{
    size_t len = 0;
    out[0] = '\0';
    for (size_t i = 0; *usage != '\0'; i++) {
        len = strcspn(usage, " ");
        bool all = len > 3 && strncmp(usage + len - 4, "...", 3) == 0;
        if (i == k || all) {
            size_t n = 0;
            for (size_t j = 0; j < len && n + 1 < size; j++) {
                if (usage[j] >= 'A' && usage[j] <= 'Z')
                    out[n++] = usage[j];
            }
            out[n] = '\0';
            return;
        }
        usage += len;
        usage += strspn(usage, " ");
    }
}

static bool is_file(const char *word)
{
    return word != NULL && (strcmp(word, "FILE") == 0 || strcmp(word, "DIR") == 0);
}

static void spaced(struct buf *out, const char *choices)
{
    for (; *choices != '\0'; choices++)
        buf_addc(out, *choices == '|' ? ' ' : *choices);
}

/* In single quotes for a shell. */
static void quoted(struct buf *out, const char *text)
{
    buf_addc(out, '\'');
    for (; *text != '\0'; text++) {
        if (*text == '\'')
            buf_adds(out, "'\\''");
        else
            buf_addc(out, *text);
    }
    buf_addc(out, '\'');
}

static void all_commands(struct buf *out)
{
    for (size_t i = 0; i < command_count; i++)
        buf_printf(out, "%s%s", i > 0 ? " " : "", commands[i]->name);
}

/* -- bash ----------------------------------------------------------------------------- */

static void bash_words(struct buf *out, const struct option *o)
{
    for (; o->name != NULL; o++) {
        buf_printf(out, " --%s%s", o->name, o->arg != NULL && !o->optional ? "=" : "");
        if (o->letter != 0)
            buf_printf(out, " -%c", o->letter);
    }
}

static void bash_values(struct buf *out, const struct option *o)
{
    for (; o->name != NULL; o++) {
        if (o->choices != NULL) {
            buf_printf(out, "    --%s) COMPREPLY=($(compgen -W '", o->name);
            spaced(out, o->choices);
            buf_adds(out, "' -- \"$cur\")); return ;;\n");
        } else if (is_file(o->arg)) {
            buf_printf(out, "    --%s) COMPREPLY=($(compgen -f -- \"$cur\")); return ;;\n",
                       o->name);
        }
    }
}

static void bash_argument(struct buf *out, const char *word)
{
    if (strcmp(word, "PROBLEM") == 0) {
        buf_adds(out,
                 "COMPREPLY=($(compgen -W \"$(judge list --names 2>/dev/null)\" -- \"$cur\"))");
    } else if (strcmp(word, "COMMAND") == 0) {
        buf_adds(out, "COMPREPLY=($(compgen -W '");
        all_commands(out);
        buf_adds(out, "' -- \"$cur\"))");
    } else if (strcmp(word, "SHELL") == 0) {
        buf_adds(out, "COMPREPLY=($(compgen -W 'bash zsh fish' -- \"$cur\"))");
    } else if (is_file(word)) {
        buf_adds(out, "COMPREPLY=($(compgen -f -- \"$cur\"))");
    } else {
        buf_addc(out, ':');
    }
}

void complete_bash(struct buf *out)
{
    buf_adds(
        out,
        "# bash completion for judge; made by: judge completions bash\n"
        "_judge()\n{\n"
        "  local cur=${COMP_WORDS[COMP_CWORD]} prev='' command='' i n=0\n"
        "  COMPREPLY=()\n"
        "  # bash splits --name=value at the sign\n"
        "  [ \"$COMP_CWORD\" -gt 0 ] && prev=${COMP_WORDS[COMP_CWORD-1]}\n"
        "  if [ \"$cur\" = = ]; then cur=''; prev=${COMP_WORDS[COMP_CWORD-1]}\n"
        "  elif [ \"$prev\" = = ]; then prev=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
        "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
        "    case ${COMP_WORDS[i]} in\n"
        "      -*|=) ;;\n"
        "      *) if [ -z \"$command\" ]; then command=${COMP_WORDS[i]}; else n=$((n + 1)); fi ;;\n"
        "    esac\n"
        "  done\n"
        "  case $prev in\n");
    bash_values(out, global_options);
    for (size_t i = 0; i < command_count; i++)
        bash_values(out, commands[i]->options);
    buf_adds(out, "  esac\n  case $cur in\n  -*)\n    local words='");
    bash_words(out, global_options);
    buf_adds(out, "'\n    case $command in\n");
    for (size_t i = 0; i < command_count; i++) {
        if (commands[i]->options[0].name == NULL)
            continue;
        buf_printf(out, "    %s) words+='", commands[i]->name);
        bash_words(out, commands[i]->options);
        buf_adds(out, "' ;;\n");
    }
    buf_adds(out, "    esac\n    COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
                  "    [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace\n    return ;;\n  esac\n"
                  "  case $command.$n in\n  .*) COMPREPLY=($(compgen -W '");
    all_commands(out);
    buf_adds(out, "' -- \"$cur\")) ;;\n");
    for (size_t i = 0; i < command_count; i++) {
        for (size_t k = 0; k < commands[i]->max_words && k < 4; k++) {
            char word[32];
            usage_word(commands[i]->usage, k, word, sizeof word);
            buf_printf(out, "  %s.%zu) ", commands[i]->name, k);
            bash_argument(out, word);
            buf_adds(out, " ;;\n");
        }
    }
    buf_adds(out, "  esac\n}\ncomplete -F _judge judge\n");
}

/* -- zsh ------------------------------------------------------------------------------- */

/* Help of an option inside brackets: colons and brackets mean something to _arguments. */
static void zsh_text(struct buf *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (strchr(":[]\\", *text) != NULL)
            buf_addc(out, '\\');
        if (*text == '\'')
            buf_adds(out, "'\\''");
        else
            buf_addc(out, *text);
    }
}

static void zsh_options(struct buf *out, const struct option *o)
{
    for (; o->name != NULL; o++) {
        for (int form = 0; form < (o->letter != 0 ? 2 : 1); form++) {
            if (form == 0)
                buf_printf(out, " \\\n      '--%s%s[", o->name, o->arg != NULL ? "=" : "");
            else
                buf_printf(out, " \\\n      '-%c%s[", o->letter, o->arg != NULL ? "+" : "");
            zsh_text(out, o->help);
            buf_addc(out, ']');
            if (o->arg != NULL) {
                buf_printf(out, ":%s:", o->arg);
                if (o->choices != NULL) {
                    buf_addc(out, '(');
                    spaced(out, o->choices);
                    buf_addc(out, ')');
                } else if (is_file(o->arg)) {
                    buf_adds(out, "_files");
                }
            }
            buf_addc(out, '\'');
        }
    }
}

static void zsh_argument(struct buf *out, const char *word, size_t k)
{
    buf_printf(out, " \\\n      '%zu:%s:", k + 2, word);
    if (strcmp(word, "PROBLEM") == 0) {
        buf_adds(out, "($(judge list --names 2>/dev/null))");
    } else if (strcmp(word, "COMMAND") == 0) {
        buf_addc(out, '(');
        all_commands(out);
        buf_addc(out, ')');
    } else if (strcmp(word, "SHELL") == 0) {
        buf_adds(out, "(bash zsh fish)");
    } else {
        buf_adds(out, "_files");
    }
    buf_addc(out, '\'');
}

void complete_zsh(struct buf *out)
{
    buf_adds(out, "#compdef judge\n# zsh completion for judge; made by: judge completions zsh\n"
                  "_judge()\n{\n  local -a commands\n  commands=(\n");
    for (size_t i = 0; i < command_count; i++) {
        own_mem char *entry = mem_printf("%s:%s", commands[i]->name, commands[i]->summary);
        buf_adds(out, "    ");
        quoted(out, entry);
        buf_addc(out, '\n');
    }
    buf_adds(out, "  )\n  case ${words[2]} in\n");
    for (size_t i = 0; i < command_count; i++) {
        buf_printf(out, "  %s)\n    _arguments '1:command:'", commands[i]->name);
        zsh_options(out, global_options);
        zsh_options(out, commands[i]->options);
        for (size_t k = 0; k < commands[i]->max_words && k < 4; k++) {
            char word[32];
            usage_word(commands[i]->usage, k, word, sizeof word);
            zsh_argument(out, word, k);
        }
        buf_adds(out, "\n    ;;\n");
    }
    buf_adds(
        out,
        "  *) _describe command commands ;;\n  esac\n}\n"
        "if [ \"$funcstack[1]\" = _judge ]; then _judge \"$@\"; else compdef _judge judge; fi\n");
}

/* -- fish ------------------------------------------------------------------------------ */

static void fish_options(struct buf *out, const char *condition, const struct option *o)
{
    for (; o->name != NULL; o++) {
        buf_printf(out, "complete -c judge%s -l %s", condition, o->name);
        if (o->letter != 0)
            buf_printf(out, " -s %c", o->letter);
        if (o->arg != NULL && !o->optional)
            buf_adds(out, is_file(o->arg) ? " -r -F" : " -x");
        if (o->choices != NULL) {
            buf_adds(out, " -a '");
            spaced(out, o->choices);
            buf_addc(out, '\'');
        }
        buf_adds(out, " -d ");
        quoted(out, o->help);
        buf_addc(out, '\n');
    }
}

void complete_fish(struct buf *out)
{
    buf_adds(
        out,
        "# fish completion for judge; made by: judge completions fish\ncomplete -c judge -f\n");
    for (size_t i = 0; i < command_count; i++) {
        buf_printf(out, "complete -c judge -n __fish_use_subcommand -a %s -d ", commands[i]->name);
        quoted(out, commands[i]->summary);
        buf_addc(out, '\n');
    }
    fish_options(out, "", global_options);
    for (size_t i = 0; i < command_count; i++) {
        own_mem char *condition =
            mem_printf(" -n '__fish_seen_subcommand_from %s'", commands[i]->name);
        fish_options(out, condition, commands[i]->options);
        char word[32];
        bool problem = false;
        bool file = false;
        for (size_t k = 0; k < commands[i]->max_words && k < 4; k++) {
            usage_word(commands[i]->usage, k, word, sizeof word);
            problem = problem || strcmp(word, "PROBLEM") == 0;
            file = file || is_file(word);
            if (strcmp(word, "SHELL") == 0)
                buf_printf(out, "complete -c judge%s -a 'bash zsh fish'\n", condition);
            if (strcmp(word, "COMMAND") == 0) {
                buf_printf(out, "complete -c judge%s -a '", condition);
                all_commands(out);
                buf_adds(out, "'\n");
            }
        }
        if (problem)
            buf_printf(out, "complete -c judge%s -a '(judge list --names 2>/dev/null)'\n",
                       condition);
        if (file)
            buf_printf(out, "complete -c judge%s -F\n", condition);
    }
}
