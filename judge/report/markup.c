/* Quoting for other programs; see markup.h. */
#include "judge/report/markup.h"

#include "judge/base/text.h"

#include <ctype.h>
#include <string.h>

static void safe_text(struct buf *out, const char *text, bool keep_lines)
{
    if (text != NULL)
        text_escape(out, text, strlen(text), keep_lines);
}

void markup_xml(struct buf *out, const char *text)
{
    own_buf struct buf safe = {0};
    safe_text(&safe, text, true);
    for (const char *c = buf_str(&safe); *c != '\0'; c++) {
        if (strchr("<>&\"'\n\t", *c) != NULL)
            buf_printf(out, "&#%d;", *c);
        else
            buf_addc(out, *c);
    }
}

void markup_markdown(struct buf *out, const char *text)
{
    own_buf struct buf safe = {0};
    safe_text(&safe, text, false);
    if (safe.len == 0)
        return;
    buf_adds(out, "<code>");
    for (const char *c = buf_str(&safe); *c != '\0'; c++) {
        if (ispunct((unsigned char)*c) && strchr(",;-", *c) == NULL)
            buf_printf(out, "&#%d;", *c);
        else
            buf_addc(out, *c);
    }
    buf_adds(out, "</code>");
}

/* A spreadsheet looks past leading blanks, and takes the wide forms of the signs as well. */
static bool formula(const char *t)
{
    static const char *const wide[] = {"＝", "＋", "－", "＠"};
    t += strspn(t, " ");
    if (*t != '\0' && strchr("=+-@", *t) != NULL)
        return true;
    for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++) {
        if (strncmp(t, wide[i], strlen(wide[i])) == 0)
            return true;
    }
    return false;
}

void markup_csv(struct buf *out, const char *text)
{
    own_buf struct buf safe = {0};
    safe_text(&safe, text, false);
    const char *t = buf_str(&safe);
    bool quote = strpbrk(t, ",\"") != NULL;
    buf_adds(out, quote ? "\"" : "");
    buf_adds(out, formula(t) ? "'" : "");
    for (; *t != '\0'; t++) {
        if (*t == '"')
            buf_addc(out, '"');
        buf_addc(out, *t);
    }
    buf_adds(out, quote ? "\"" : "");
}

static void command_text(struct buf *out, const char *text, const char *special)
{
    own_buf struct buf safe = {0};
    safe_text(&safe, text, true);
    for (const char *c = buf_str(&safe); *c != '\0'; c++) {
        if (strchr(special, *c) != NULL)
            buf_printf(out, "%%%02X", (unsigned)(unsigned char)*c);
        else if (strncmp(c, "##", 2) == 0)
            buf_adds(out, "# ");
        else
            buf_addc(out, *c);
    }
}

void markup_command(struct buf *out, const char *text)
{
    command_text(out, text, "%\n");
}

void markup_property(struct buf *out, const char *text)
{
    command_text(out, text, "%\n:,");
}

void markup_uri(struct buf *out, const char *path)
{
    own_buf struct buf safe = {0};
    safe_text(&safe, path, false);
    for (const char *c = buf_str(&safe); *c != '\0'; c++) {
        if ((unsigned char)*c < 0x80 && (isalnum((unsigned char)*c) || strchr("-._~/", *c) != NULL))
            buf_addc(out, *c);
        else
            buf_printf(out, "%%%02X", (unsigned)(unsigned char)*c);
    }
}

void markup_shell(struct buf *out, const char *text)
{
    own_buf struct buf safe = {0};
    safe_text(&safe, text, false);
    const char *t = buf_str(&safe);
    bool plain = *t != '\0';
    for (const char *c = t; *c != '\0'; c++)
        plain = plain && (isalnum((unsigned char)*c) || strchr("_./-", *c) != NULL);
    if (plain) {
        buf_adds(out, t);
        return;
    }
    buf_addc(out, '\'');
    for (; *t != '\0'; t++)
        buf_adds(out, *t == '\'' ? "'\\''" : (const char[]){*t, '\0'});
    buf_addc(out, '\'');
}
