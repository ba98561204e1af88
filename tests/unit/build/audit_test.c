/* Objects and images as a hostile text, or a hostile compiler, might leave them. */
#include "tests/unit/build/support.h"

#include "judge/base/file.h"
#include "judge/build/audit.h"
#include "judge/sandbox/tool.h"

#include <elf.h>
#include <stdlib.h>
#include <unistd.h>

#define PLAIN "int f(int x) { for (int i = 0; i < 9; i++) x += i; return x; }\n"

static struct arena arena;

/* gcc's object of a text, with flags of the test's own. */
static void compile(const char *text, bool counting, struct buf *out)
{
    struct err err = {0};
    own_mem char *dir = file_temp_dir(&err);
    own_mem char *source = file_join(dir, "f.c");
    own_mem char *object = file_join(dir, "f.o");
    const char *argv[] = {
        tools()->cc, "-O0", "-g", "-fno-pie", "-fno-asynchronous-unwind-tables",
        "-c",        "f.c", "-o", "f.o",      counting ? "-fsanitize-coverage=trace-pc" : NULL,
        NULL};
    struct tool_options o = {.argv = argv,
                             .work = dir,
                             .cpu_ms = 10000,
                             .wall_ms = 60000,
                             .memory_mb = 2048,
                             .file_mb = 64,
                             .log_cap = 10000};
    struct tool *tool = NULL;
    struct tool_result r = {0};
    assert_true(file_write(source, text, strlen(text), false, &err));
    assert_true(tool_start(&o, &tool, &err) && tool_wait(tool, &r, &err));
    if (r.end != TOOL_EXITED || r.code != 0)
        fail_msg("%s", buf_str(&r.log));
    assert_true(file_read(object, 1 << 26, out, &err));
    tool_result_release(&r);
    (void)file_remove_tree(dir);
}

static bool accepts(const struct buf *object, bool counting, const char **why)
{
    *why = NULL;
    bool ok = audit_object((struct bytes){(unsigned char *)object->data, object->len},
                           counting ? BUILD_COUNTING : BUILD_FAST, &arena, why);
    assert_true(ok == (*why == NULL));
    return ok;
}

static void assert_object_refused(const char *text, bool counting, const char *words)
{
    own_buf struct buf object = {0};
    const char *why;
    compile(text, counting, &object);
    assert_false(accepts(&object, counting, &why));
    if (strstr(why, words) == NULL)
        fail_msg("\"%s\" instead of \"%s\"", why, words);
}

static void plain_objects_pass(void **state)
{
    (void)state;
    own_buf struct buf object = {0};
    const char *why;
    compile(PLAIN "static int s[9] = {1}; int t; const char *const u[] = {\"a\"}; double d = 1.5;"
                  "float g(float x) { return x * 3.25f + s[1] + t; }",
            true, &object);
    assert_true(accepts(&object, true, &why));
    assert_true(accepts(&object, false, &why));
}

static void what_an_object_must_not_hold(void **state)
{
    (void)state;
    assert_object_refused(PLAIN "__thread int x; int g(void) { return x; }", false, "thread-local");
    assert_object_refused(PLAIN "__attribute__((constructor)) void g(void) {}", false,
                          "constructors");
    assert_object_refused(PLAIN "__attribute__((destructor)) void g(void) {}", false,
                          "destructors");
    assert_object_refused(PLAIN "__attribute__((section(\".preinit_array\"))) void *p = f;", false,
                          "constructors");
    assert_object_refused(PLAIN "__attribute__((section(\".ctors\"))) void *p = f;", false,
                          "constructors");
    assert_object_refused(
        PLAIN "static void *r(void) { return f; } int g(int) __attribute__((ifunc(\"r\")));", false,
        "ifunc");
    assert_object_refused(
        "int f(int x) { int g(int y) { return x + y; } int (*p)(int) = g; return p(1); }", false,
        "executable stack");
    assert_object_refused(PLAIN "__attribute__((section(\"mine\"))) int x = 3;", false,
                          "section mine");
    assert_object_refused(PLAIN
                          "__attribute__((section(\".gnu.warning.f\"))) char w[] = \"\\033[2J\";",
                          false, "section .gnu.warning.f");
    assert_object_refused(PLAIN
                          "__attribute__((section(\".interp\"))) const char w[] = \"/bin/sh\";",
                          false, "section .interp");
    assert_object_refused(PLAIN "__asm__(\".section .data.x,\\\"awx\\\"\\n nop\\n .text\\n\");",
                          false, "section .data.x");
    assert_object_refused(PLAIN
                          "__asm__(\".section evil\\033[2J,\\\"a\\\"\\n .byte 1\\n .text\\n\");",
                          false, "section evil\\x1b[2J");
}

static void every_function_is_counted(void **state)
{
    (void)state;
    assert_object_refused(PLAIN
                          "__attribute__((no_sanitize_coverage)) int g(int x) { return f(x); }",
                          true, "function g is not counted");
    assert_object_refused(PLAIN
                          "static int g(int x) __attribute__((noinline, no_sanitize_coverage));"
                          "static int g(int x) { return x; } int h(void) { return g(1); }",
                          true, "function g is not counted");
    assert_object_refused(
        "__attribute__((no_sanitize_coverage)) void g(int *x) { *x = 3; for (;;); }", true,
        "function g is not counted");
    assert_object_refused(PLAIN "void __sanitizer_cov_trace_pc(void) {}", true,
                          "names of the instrumentation");
    own_buf struct buf object = {0};
    const char *why;
    compile(PLAIN, false, &object);
    assert_false(accepts(&object, true, &why));
    assert_non_null(strstr(why, "function f is not counted"));
}

static void damaged_objects_do_no_harm(void **state)
{
    (void)state;
    own_buf struct buf object = {0};
    const char *why;
    compile(PLAIN, true, &object);
    assert_false(
        audit_object((struct bytes){(const unsigned char *)"", 0}, BUILD_COUNTING, &arena, &why));
    for (size_t len = 1; len < object.len; len += 97) {
        struct buf part = {object.data, len, 0};
        (void)accepts(&part, true, &why);
    }
    srand(11);
    for (int round = 0; round < 3000; round++) {
        own_mem char *copy = mem_alloc(object.len);
        memcpy(copy, object.data, object.len);
        size_t range = round % 2 ? object.len : 64;
        size_t from = round % 3 ? 0 : object.len - range;
        for (int n = 1 + rand() % 8; n > 0; n--)
            copy[from + (size_t)rand() % range] = (char)rand();
        struct buf damaged = {copy, object.len, 0};
        (void)accepts(&damaged, true, &why);
    }
}

/* ---- images ---- */

static void image_of(const char *text, struct buf *out)
{
    with_build(b) = build_text(&two_sum, text, true, false);
    struct err err = {0};
    assert_true(b.ok);
    assert_int_equal(lseek(b.image[BUILD_FAST].fd, 0, SEEK_SET), 0);
    assert_true(file_read_fd(b.image[BUILD_FAST].fd, 1 << 26, out, &err));
}

static const char solution[] =
    "static int table[5000] = {1}, zero[70000];\n"
    "int *two_sum(int *nums, int n, int t, int *size)\n"
    "{ table[n] = t; zero[n] = t; *size = table[t] + zero[t]; return nums; }\n";

static bool image_accepted(const struct buf *image, struct image *out, const char **why)
{
    *why = NULL;
    *out = (struct image){.fd = -1};
    bool ok =
        audit_image((struct bytes){(unsigned char *)image->data, image->len}, 1, &arena, out, why);
    assert_true(ok == (*why == NULL));
    return ok;
}

static void image_is_mapped_as_the_harness_wants(void **state)
{
    (void)state;
    own_buf struct buf b = {0};
    struct image image;
    const char *why;
    int code = 0;
    int data = 0;
    image_of(solution, &b);
    assert_true(image_accepted(&b, &image, &why));
    for (size_t i = 0; i < image.segments; i++) {
        const struct wire_segment *s = &image.segment[i];
        assert_int_equal(s->address % 4096, 0);
        assert_int_equal(s->file_offset % 4096, 0);
        assert_true(s->address >= WIRE_IMAGE_BASE && s->address + s->memory_len <= WIRE_IMAGE_END);
        assert_true(s->file_len <= s->memory_len && s->file_offset + s->file_len <= b.len);
        code += s->executable;
        data += s->writable;
        if (s->writable)
            assert_true(s->memory_len >= 75000 * 4);
    }
    assert_int_equal(code, 1);
    assert_int_equal(data, 1);
}

static Elf64_Phdr *header(struct buf *b, unsigned flags)
{
    Elf64_Ehdr *e = (Elf64_Ehdr *)b->data;
    Elf64_Phdr *p = (Elf64_Phdr *)(b->data + e->e_phoff);
    for (int i = 0; i < e->e_phnum; i++)
        if (p[i].p_type == PT_LOAD && p[i].p_flags == flags)
            return &p[i];
    fail();
    return NULL;
}

static void assert_image_refused(struct buf *b, const char *words)
{
    struct image image;
    const char *why;
    assert_false(image_accepted(b, &image, &why));
    if (strstr(why, words) == NULL)
        fail_msg("\"%s\" instead of \"%s\"", why, words);
}

static void what_an_image_must_not_be(void **state)
{
    (void)state;
    own_buf struct buf whole = {0};
    image_of(solution, &whole);
    for (int rule = 0; rule < 14; rule++) {
        own_buf struct buf b = {0};
        buf_add(&b, whole.data, whole.len);
        Elf64_Ehdr *e = (Elf64_Ehdr *)b.data;
        Elf64_Phdr *text = header(&b, PF_R | PF_X);
        Elf64_Phdr *data = header(&b, PF_R | PF_W);
        const char *words = "malformed";
        switch (rule) {
        case 0:
            text->p_flags = PF_R | PF_W | PF_X;
            words = "writable and executable";
            break;
        case 1:
            text->p_vaddr = 0x400000;
            words = "too large";
            break;
        case 2:
            data->p_memsz = WIRE_IMAGE_END;
            words = "too large";
            break;
        case 3:
            data->p_vaddr = WIRE_IMAGE_END;
            words = "too large";
            break;
        case 4:
            data->p_type = PT_TLS;
            words = "thread-local";
            break;
        case 5:
            data->p_type = PT_INTERP;
            words = "dynamic linker";
            break;
        case 6:
            data->p_type = PT_DYNAMIC;
            words = "dynamic linker";
            break;
        case 7:
            data->p_type = 0x12345678;
            words = "unknown program header";
            break;
        case 8:
            data->p_vaddr = text->p_vaddr;
            data->p_offset = text->p_offset;
            words = "overlap";
            break;
        case 9:
            data->p_filesz = data->p_memsz + 1;
            words = "does not lie in the file";
            break;
        case 10:
            data->p_offset += 1ull << 40;
            words = "does not lie in the file";
            break;
        case 11:
            data->p_offset += 8;
            words = "does not lie in the file";
            break;
        case 12:
            e->e_entry = text->p_vaddr;
            words = "table of entries";
            break;
        case 13:
            e->e_machine = EM_386;
            words = "no program for this machine";
            break;
        default:
            break;
        }
        assert_image_refused(&b, words);
    }
    Elf64_Ehdr *e = (Elf64_Ehdr *)whole.data;
    uint64_t entry = e->e_entry;
    const uint64_t wrong[] = {0,
                              entry + 1,
                              UINT64_MAX - 7,
                              WIRE_IMAGE_BASE - 8,
                              WIRE_IMAGE_END,
                              header(&whole, PF_R | PF_W)->p_vaddr};
    for (size_t i = 0; i < array_len(wrong); i++) {
        e->e_entry = wrong[i];
        assert_image_refused(&whole, "table of entries");
    }
}

static void damaged_images_do_no_harm(void **state)
{
    (void)state;
    own_buf struct buf whole = {0};
    struct image image;
    const char *why;
    image_of(solution, &whole);
    srand(13);
    for (int round = 0; round < 3000; round++) {
        own_buf struct buf b = {0};
        buf_add(&b, whole.data, round % 4 ? whole.len : (size_t)rand() % whole.len);
        size_t range = b.len < 400 ? b.len : 400;
        for (int n = 1 + rand() % 8; n > 0 && range > 0; n--)
            b.data[(size_t)rand() % range] = (char)rand();
        if (b.len == 0 || !image_accepted(&b, &image, &why))
            continue;
        for (size_t i = 0; i < image.segments; i++) {
            const struct wire_segment *s = &image.segment[i];
            assert_true(s->address >= WIRE_IMAGE_BASE &&
                        s->memory_len <= WIRE_IMAGE_END - s->address);
            assert_true(s->file_len <= s->memory_len && s->file_offset <= b.len &&
                        s->file_len <= b.len - s->file_offset && !(s->writable && s->executable));
        }
    }
}

static int teardown(void **state)
{
    arena_release(&arena);
    return support_teardown(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_objects_pass),
        cmocka_unit_test(what_an_object_must_not_hold),
        cmocka_unit_test(every_function_is_counted),
        cmocka_unit_test(damaged_objects_do_no_harm),
        cmocka_unit_test(image_is_mapped_as_the_harness_wants),
        cmocka_unit_test(what_an_image_must_not_be),
        cmocka_unit_test(damaged_images_do_no_harm),
    };
    return cmocka_run_group_tests(tests, support_setup, teardown);
}
