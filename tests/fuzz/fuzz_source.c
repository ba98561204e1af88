/* C text as a user sends it, and as a preprocessor leaves it. Tokens lie in order inside of the text;
 * plain text holds nothing to refuse; and text that was made neutral stays as it is at a second look,
 * for it is that text which the compiler sees. */
#include "tests/fuzz/fuzz.h"

#include "judge/base/mem.h"
#include "judge/build/lexer.h"
#include "judge/build/scan.h"
#include "judge/build/uncounted.h"

#include <string.h>

static bool look_at_tokens(struct bytes source)
{
    struct lexer l;
    struct token t;
    struct uncounted state = {0};
    size_t at = 0;
    int line = 1;
    bool refused = false;
    lexer_init(&l, source);
    while (lexer_next(&l, &t)) {
        must(t.kind != TOKEN_END && t.len > 0);
        must(t.start >= at && t.end > t.start && t.end <= source.len);
        must(t.line >= line && t.column >= 1);
        refused = uncounted_in_source(&state, &t) != NULL || refused;
        at = t.end;
        line = t.line;
    }
    must(!lexer_next(&l, &t));
    lexer_release(&l);
    return refused;
}

static void look_at_scan(struct bytes source)
{
    struct arena arena = {0};
    struct scan s;
    scan_source(source, &arena, &s);
    for (size_t i = 0; i < s.function_count; i++) {
        const struct scan_function *f = &s.functions[i];
        int column = 0;
        must(f->name[0] != '\0' && f->line > 0 && f->column > 0);
        const struct scan_function *found = scan_find(&s, f->name);
        must(found != NULL && (found->defined || !f->defined));
        int line = i < 3 ? scan_word(source, f->name, &column) : 0;
        must(i >= 3 || (line > 0 && line <= f->line));
    }
    must((s.refusal != NULL) == (s.refusal_line > 0));
    arena_release(&arena);
}

static void look_at_preprocessed(struct bytes source)
{
    own_buf struct buf text = {0}, once = {0};
    int line = 0;
    buf_add(&text, source.data, source.len);
    const char *why = uncounted_in_preprocessed(&text, &line);
    must(text.len == source.len && line >= 0);
    for (size_t i = 0; i < text.len; i++)
        must((unsigned char)text.data[i] == source.data[i] || text.data[i] == ' ');
    if (why != NULL)
        return;
    must(line == 0);
    buf_add(&once, text.data, text.len);
    must(uncounted_in_preprocessed(&text, &line) == NULL);
    must(text.len == 0 || memcmp(text.data, once.data, text.len) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct bytes source = {data, size};
    bool refused = look_at_tokens(source);
    must(!(refused && uncounted_is_plain(source)));
    look_at_scan(source);
    look_at_preprocessed(source);
    return 0;
}
