/* Detecting what an output can show, and writing accordingly.
 *
 * Only what is asked here is ever asked: the rest of the program looks at struct style, so that a
 * report is a pure function and its tests need no terminal. */
#include "judge/report/style.h"

#include "judge/base/mem.h"
#include "judge/base/text.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { WIDTH_DEFAULT = 80, WIDTH_MIN = 20, WIDTH_MAX = 1000 };

static bool has(const char *variable)
{
    const char *value = getenv(variable);
    return value != NULL && value[0] != '\0';
}

struct style style_detect(int fd, enum style_color color)
{
    struct style s = {.width = WIDTH_DEFAULT, .terminal = isatty(fd) == 1};
    struct winsize size = {0};
    if (s.terminal && ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        s.width = size.ws_col;
    if (s.width < WIDTH_MIN)
        s.width = WIDTH_MIN;
    if (s.width > WIDTH_MAX)
        s.width = WIDTH_MAX;
    const char *term = getenv("TERM");
    bool dumb = term != NULL && strcmp(term, "dumb") == 0;
    s.color =
        color == STYLE_ALWAYS || (color == STYLE_AUTO && s.terminal && !dumb && !has("NO_COLOR"));
    s.ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
    return s;
}

void style_paint(struct buf *out, const struct style *s, enum paint p, const char *text)
{
    static const char *const codes[] = {
        [PAINT_PLAIN] = NULL, [PAINT_BOLD] = "1",  [PAINT_DIM] = "2",  [PAINT_GOOD] = "1;32",
        [PAINT_BAD] = "1;31", [PAINT_WARN] = "33", [PAINT_MARK] = "7",
    };
    if (!s->color || codes[p] == NULL || text[0] == '\0') {
        buf_adds(out, text);
        return;
    }
    buf_printf(out, "\033[%sm%s\033[0m", codes[p], text);
}

/* The few characters that our own texts, statements and gcc use; the rest is escaped. */
static const struct {
    const char *utf8, *ascii;
} spellings[] = {
    {"≤", "<="},    {"≥", ">="},    {"≠", "!="},   {"·", "*"},     {"×", "x"},  {"→", "->"},
    {"←", "<-"},    {"…", "..."},   {"–", "-"},    {"—", "-"},     {"−", "-"},  {"‘", "'"},
    {"’", "'"},     {"“", "\""},    {"”", "\""},   {"²", "^2"},    {"³", "^3"}, {"⁴", "^4"},
    {"√", "sqrt "}, {"∞", "inf"},   {"∈", "in"},   {"•", "*"},     {"≈", "~"},  {"⌊", "floor("},
    {"⌋", ")"},     {"⌈", "ceil("}, {"⌉", ")"},    {" ", " "},     {"₀", "_0"}, {"₁", "_1"},
    {"₂", "_2"},    {"ᵢ", "_i"},    {"∑", "sum "}, {"Θ", "Theta"}, {"│", "|"},  {"↔", "<->"},
    {"⇒", "=>"},    {"∧", "and"},   {"∨", "or"},   {"½", "1/2"},   {"é", "e"},  {"ö", "o"},
};

void style_text(struct buf *out, const struct style *s, const char *text, size_t len,
                bool keep_lines)
{
    if (!s->ascii) {
        text_escape(out, text, len, keep_lines);
        return;
    }
    size_t start = 0;
    size_t i = 0;
    while (i < len) {
        size_t k = array_len(spellings);
        size_t n = 0;
        if ((unsigned char)text[i] >= 0x80) {
            for (k = 0; k < array_len(spellings); k++) {
                n = strlen(spellings[k].utf8);
                if (n <= len - i && memcmp(text + i, spellings[k].utf8, n) == 0)
                    break;
            }
        }
        if (k == array_len(spellings)) {
            i++;
            continue;
        }
        text_escape_ascii(out, text + start, i - start, keep_lines);
        buf_adds(out, spellings[k].ascii);
        i += n;
        start = i;
    }
    text_escape_ascii(out, text + start, len - start, keep_lines);
}

/* -- wrapping ---------------------------------------------------------------- */

static size_t character(const char *s)
{
    size_t n = 1;
    while (((unsigned char)s[n] & 0xc0) == 0x80)
        n++;
    return n;
}

static size_t width_of(const char *s, size_t len)
{
    own_mem char *copy = mem_strndup(s, len);
    return text_width(copy);
}

struct wrap {
    struct buf *out;
    size_t room, indent, column; /* columns; column counts after the indent */
};

static void break_line(struct wrap *w)
{
    buf_addc(w->out, '\n');
    w->column = 0;
}

/* A word; broken where it is wider than a whole line. */
static void add_word(struct wrap *w, const char *word, size_t len)
{
    size_t width = width_of(word, len);
    if (w->column > 0 && w->column + 1 + width > w->room)
        break_line(w);
    if (w->column > 0) {
        buf_addc(w->out, ' ');
        w->column++;
    }
    for (size_t i = 0; i < len;) {
        size_t n = character(word + i);
        size_t columns = width_of(word + i, n);
        if (w->column > 0 && w->column + columns > w->room)
            break_line(w);
        if (w->column == 0)
            buf_repeat(w->out, ' ', w->indent);
        buf_add(w->out, word + i, n);
        w->column += columns;
        i += n;
    }
}

void style_wrap(struct buf *out, const struct style *s, size_t indent, const char *text)
{
    struct wrap w = {
        .out = out, .indent = indent, .room = s->width > indent + 10 ? s->width - indent : 10};
    while (*text != '\0') {
        if (*text == '\n')
            break_line(&w);
        size_t len = strcspn(text, " \t\n");
        if (len > 0)
            add_word(&w, text, len);
        text += len > 0 ? len : 1;
    }
    if (w.column > 0)
        break_line(&w);
}
