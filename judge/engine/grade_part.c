/* Writing and reading parts; see grade_part.h for the layout. */
#include "judge/engine/grade_part.h"

#include "judge/base/file.h"
#include "judge/base/json.h"

#include <sodium.h>
#include <string.h>

enum { PART_LIMIT = 256 << 20 };

static const char magic[] = "judge-part 1 ";

const char *part_state_name(enum part_state s)
{
    static const char *const names[PART_STATES] = {
        [PART_JUDGED] = "judged",
        [PART_MISSING] = "missing",
        [PART_REFUSED] = "refused",
        [PART_FAILED] = "failed",
    };
    must((unsigned)s < PART_STATES);
    return names[s];
}

char *part_path(const char *out, const char *submission, const char *problem)
{
    struct hash h;
    char hex[HASH_HEX + 1];
    hash_init(&h);
    hash_adds(&h, submission);
    hash_adds(&h, problem);
    hash_hex(&h, hex);
    return mem_printf("%s/parts/%.*s", out, PART_NAME_DIGITS, hex);
}

static void content_hash(const void *data, size_t len, char out[HASH_HEX + 1])
{
    struct hash h;
    hash_init(&h);
    hash_add(&h, data, len);
    hash_hex(&h, out);
}

/* ---- writing ---- */

static void add_head(struct buf *out, const char *key, const char *submission, const char *problem,
                     const struct part *p, const char *error)
{
    size_t len = strlen(submission);
    own_mem char *hex = mem_alloc(2 * len + 1);
    (void)sodium_bin2hex(hex, 2 * len + 1, (const unsigned char *)submission, len);
    own_json json_t *head = json_pack(
        "{s:s, s:s, s:s, s:s, s:s, s:s?, s:i, s:i, s:i, s:i, s:i}", "key", key, "submission", hex,
        "problem", problem, "state", part_state_name(p->state), "verdict",
        verdict_row(p->verdict)->name, "error", error, "passed", (int)p->passed, "run", (int)p->run,
        "total", (int)p->total, "layers", (int)p->layers, "missing", (int)p->missing);
    must(head != NULL);
    own_mem char *text = json_dumps(head, JSON_COMPACT);
    must(text != NULL);
    buf_adds(out, text);
    buf_addc(out, '\n');
}

bool part_write(const char *path, const char key[HASH_HEX + 1], const char *submission,
                const char *problem, const struct part *part, const char *error,
                struct bytes result, struct err *err)
{
    own_buf struct buf body = {0};
    own_buf struct buf whole = {0};
    char hash[HASH_HEX + 1];
    add_head(&body, key, submission, problem, part, error);
    if (result.len > 0) {
        buf_add(&body, result.data, result.len);
        buf_addc(&body, '\n');
    }
    content_hash(body.data, body.len, hash);
    buf_printf(&whole, "%s%s\n", magic, hash);
    buf_add(&whole, body.data, body.len);
    return file_write(path, whole.data, whole.len, false, err);
}

/* ---- reading ---- */

static bool get_count(const struct json_at *head, const char *key, uint32_t *out, struct err *err)
{
    struct json_at at = json_at_key(head, key);
    int64_t v = 0;
    if (!json_get_int(&at, 0, INT32_MAX, &v, err))
        return false;
    *out = (uint32_t)v;
    return true;
}

static bool get_name(const struct json_at *head, struct part_file *f, struct err *err)
{
    struct json_at at = json_at_key(head, "submission");
    const char *hex = NULL;
    if (!json_get_string(&at, &hex, err))
        return false;
    size_t len = strlen(hex) / 2;
    char *name = arena_alloc(&f->arena, len + 1);
    size_t got = 0;
    f->submission = name;
    return sodium_hex2bin((unsigned char *)name, len, hex, strlen(hex), NULL, &got, NULL) == 0 &&
           got == len && strlen(name) == len;
}

static bool get_state(const struct json_at *head, struct part *p, struct err *err)
{
    struct json_at state = json_at_key(head, "state");
    struct json_at verdict = json_at_key(head, "verdict");
    const char *name = NULL;
    if (!json_get_string(&state, &name, err))
        return false;
    for (p->state = 0; p->state < PART_STATES; p->state++)
        if (strcmp(name, part_state_name(p->state)) == 0)
            break;
    return p->state < PART_STATES && json_get_string(&verdict, &name, err) &&
           verdict_parse(name, &p->verdict);
}

static bool get_head(const struct json_at *head, struct part_file *f, struct err *err)
{
    struct json_at key = json_at_key(head, "key");
    struct json_at problem = json_at_key(head, "problem");
    struct json_at error = json_at_key(head, "error");
    const char *text = NULL;
    if (!json_get_string(&key, &text, err) || strlen(text) != HASH_HEX)
        return false;
    memcpy(f->key, text, sizeof f->key);
    if (!json_get_string(&problem, &text, err))
        return false;
    f->problem = arena_strdup(&f->arena, text);
    if (json_is_string(error.value))
        f->error = arena_strdup(&f->arena, json_string_value(error.value));
    return get_name(head, f, err) && get_state(head, &f->part, err) &&
           get_count(head, "passed", &f->part.passed, err) &&
           get_count(head, "run", &f->part.run, err) &&
           get_count(head, "total", &f->part.total, err) &&
           get_count(head, "layers", &f->part.layers, err) &&
           get_count(head, "missing", &f->part.missing, err);
}

static bool decode(struct part_file *f)
{
    struct err err = {0};
    char hash[HASH_HEX + 1];
    const size_t first = sizeof magic - 1 + HASH_HEX + 1;
    if (f->text.len < first || memcmp(f->text.data, magic, sizeof magic - 1) != 0)
        return false;
    const char *body = f->text.data + first;
    size_t len = f->text.len - first;
    content_hash(body, len, hash);
    if (memcmp(hash, f->text.data + sizeof magic - 1, HASH_HEX) != 0 || body[-1] != '\n')
        return false;
    const char *end = memchr(body, '\n', len);
    if (end == NULL)
        return false;
    own_json json_t *head = json_parse("part", body, (size_t)(end - body), &err);
    struct json_at at = json_at_root("part", head);
    if (head == NULL || !get_head(&at, f, &err))
        return false;
    const char *result = end + 1;
    size_t rest = len - (size_t)(result - body);
    if (rest > 0)
        f->result = (struct bytes){(const unsigned char *)result, rest - 1};
    return true;
}

bool part_read(const char *path, struct part_file *out)
{
    struct err err = {0};
    struct part_file f = {0};
    if (file_read(path, PART_LIMIT, &f.text, &err) && decode(&f)) {
        *out = f;
        return true;
    }
    part_file_release(&f);
    return false;
}

void part_file_release(struct part_file *f)
{
    buf_release(&f->text);
    arena_release(&f->arena);
    *f = (struct part_file){0};
}
