/* Addresses of a counting image back to lines. */
#include "tests/unit/build/support.h"

#include "judge/base/file.h"
#include "judge/build/lines.h"

#include <gelf.h>
#include <stdlib.h>
#include <unistd.h>

/* The address of a function, by the image's symbols. */
static uint64_t address_of(int fd, const char *name, uint64_t *size)
{
    uint64_t found = 0;
    elf_version(EV_CURRENT);
    Elf *elf = elf_begin(fd, ELF_C_READ, NULL);
    for (Elf_Scn *s = NULL; (s = elf_nextscn(elf, s)) != NULL;) {
        GElf_Shdr head;
        Elf_Data *data;
        if (gelf_getshdr(s, &head) == NULL || head.sh_type != SHT_SYMTAB)
            continue;
        data = elf_getdata(s, NULL);
        for (int i = 0; i < (int)(head.sh_size / head.sh_entsize); i++) {
            GElf_Sym sym;
            assert_non_null(gelf_getsym(data, i, &sym));
            if (strcmp(elf_strptr(elf, head.sh_link, sym.st_name), name) == 0) {
                found = sym.st_value;
                *size = sym.st_size;
            }
        }
    }
    elf_end(elf);
    return found;
}

static const char text[] = "static int helper(int x)\n"
                           "{\n"
                           "    int sum = 0;\n"
                           "    for (int i = 0; i < x; i++)\n"
                           "        sum += i;\n"
                           "    return sum;\n"
                           "}\n"
                           "\n"
                           "int *two_sum(int *nums, int nums_size, int target, int *return_size)\n"
                           "{\n"
                           "    *return_size = helper(target);\n"
                           "    return nums;\n"
                           "}\n";

static void assert_lines(const char *name)
{
    with_build(b) = build_bytes(&two_sum, name, text, strlen(text), true, true);
    assert_true(b.ok);
    struct lines *l = NULL;
    struct err err = {0};
    int fd = b.image[BUILD_COUNTING].fd;
    assert_true(lines_open(fd, name, &l, &err));
    uint64_t size = 0;
    uint64_t helper = address_of(fd, "helper", &size);
    bool seen[20] = {false};
    assert_true(helper >= WIRE_IMAGE_BASE && size > 0);
    for (uint64_t pc = helper + 1; pc <= helper + size; pc++) {
        int line = lines_of(l, pc);
        assert_in_range(line, 1, 7);
        seen[line] = true;
    }
    assert_true(seen[4] && seen[5] && seen[6]);
    uint64_t two = address_of(fd, "two_sum", &size);
    assert_in_range(lines_of(l, two + 1), 9, 10);
    assert_in_range(lines_of(l, two + size), 11, 13);
    /* the adapter is nobody's line */
    uint64_t adapter = address_of(fd, "jh_e0", &size);
    assert_int_equal(lines_of(l, adapter + size / 2), 0);
    assert_int_equal(lines_of(l, 0), 0);
    assert_int_equal(lines_of(l, 1), 0);
    assert_int_equal(lines_of(l, UINT64_MAX), 0);
    lines_close(l);
}

static void user_lines_are_found(void **state)
{
    (void)state;
    assert_lines("two_sum.c");
}

static void odd_file_names_are_found(void **state)
{
    (void)state;
    assert_lines("my \"best\" \xc3\xa9.c");
}

static void lines_of_other_names_are_unknown(void **state)
{
    (void)state;
    static const char renamed[] =
        "#line 1 \"/etc/passwd\"\n"
        "int *two_sum(int *nums, int n, int t, int *size)\n{ *size = 0; return nums; }\n";
    with_build(b) = build_bytes(&two_sum, "f.c", renamed, strlen(renamed), false, true);
    assert_true(b.ok);
    struct lines *l = NULL;
    struct err err = {0};
    int fd = b.image[BUILD_COUNTING].fd;
    uint64_t size = 0;
    assert_true(lines_open(fd, "f.c", &l, &err));
    uint64_t at = address_of(fd, "two_sum", &size);
    assert_int_equal(lines_of(l, at + size / 2), 0);
    lines_close(l);
}

static void bytes_that_are_no_image(void **state)
{
    (void)state;
    struct err err = {0};
    struct lines *l = NULL;
    own_fd int fd = file_memfd("junk",
                               "\x7f"
                               "ELF junk",
                               9, false, &err);
    assert_true(fd >= 0);
    assert_false(lines_open(fd, "f.c", &l, &err));
    assert_int_equal(err.kind, ERR_SYSTEM);
    lines_close(NULL);
}

/* Damaged debug data may be useless, but harms nobody. */
static void damaged_images_do_no_harm(void **state)
{
    (void)state;
    with_build(b) = build_bytes(&two_sum, "f.c", text, strlen(text), false, true);
    own_buf struct buf whole = {0};
    struct err err = {0};
    assert_true(b.ok);
    assert_int_equal(lseek(b.image[BUILD_COUNTING].fd, 0, SEEK_SET), 0);
    assert_true(file_read_fd(b.image[BUILD_COUNTING].fd, 1 << 24, &whole, &err));
    srand(5);
    for (int round = 0; round < 400; round++) {
        own_mem char *copy = mem_alloc(whole.len);
        memcpy(copy, whole.data, whole.len);
        for (int n = 1 + rand() % 20; n > 0; n--)
            copy[64 + (size_t)rand() % (whole.len - 64)] = (char)rand();
        own_fd int fd = file_memfd("damaged", copy, whole.len, false, &err);
        struct lines *l = NULL;
        struct err ignored = {0};
        if (lines_open(fd, "f.c", &l, &ignored)) {
            for (uint64_t pc = WIRE_IMAGE_BASE; pc < WIRE_IMAGE_BASE + 0x4000; pc += 7)
                assert_true(lines_of(l, pc) >= 0);
            lines_close(l);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(user_lines_are_found),
        cmocka_unit_test(odd_file_names_are_found),
        cmocka_unit_test(lines_of_other_names_are_unknown),
        cmocka_unit_test(bytes_that_are_no_image),
        cmocka_unit_test(damaged_images_do_no_harm),
    };
    return cmocka_run_group_tests(tests, support_setup, support_teardown);
}
