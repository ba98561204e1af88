/* The line table is copied out of libdw once, sorted by address, and searched. libdw opens other files
 * for three reasons: .gnu_debuglink, .gnu_debugaltlink and split DWARF; the first needs libdwfl, which is
 * not used, and an image with sections for the others is turned away here, as is one whose sections libdw
 * would read beyond. */
#include "judge/build/lines.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/build/command.h"

#include <dwarf.h>
#include <elfutils/libdw.h>
#include <gelf.h>
#include <stdlib.h>
#include <string.h>

struct row {
    uint64_t address;
    uint32_t order; /* in the table: of rows with one address the last one holds */
    bool end;       /* behind a sequence, so before whatever begins at the same address */
    int line;       /* 0: not the user's */
};

struct lines {
    struct row *row;
    size_t count, cap;
};

enum { MAX_ROWS = 1 << 22, MAX_UNPACKED = 256 << 20 };

static void add_row(struct lines *l, uint64_t address, bool end, int line)
{
    if (l->count == MAX_ROWS)
        return;
    if (l->count == l->cap) {
        l->cap = l->cap > 0 ? l->cap * 2 : 256;
        l->row = mem_grow(l->row, l->cap, sizeof *l->row);
    }
    l->row[l->count] = (struct row){address, (uint32_t)l->count, end, line};
    l->count++;
}

/* libdw looks for the end of a string and trusts that the section has one. */
static bool is_safe_section(Elf_Scn *s, const GElf_Shdr *head, const char *name)
{
    GElf_Chdr packed;
    if ((head->sh_flags & SHF_COMPRESSED) != 0 &&
        (gelf_getchdr(s, &packed) == NULL || packed.ch_size > MAX_UNPACKED ||
         elf_compress(s, 0, 0) < 0))
        return false;
    if (strcmp(name, ".debug_str") != 0 && strcmp(name, ".debug_line_str") != 0)
        return true;
    const Elf_Data *data = elf_getdata(s, NULL);
    if (data == NULL || data->d_size == 0)
        return data != NULL;
    return data->d_buf != NULL && ((const char *)data->d_buf)[data->d_size - 1] == '\0';
}

static bool is_unfit(Elf *elf)
{
    size_t names = 0;
    if (elf_getshdrstrndx(elf, &names) != 0)
        return true;
    Elf_Scn *s = NULL;
    while ((s = elf_nextscn(elf, s)) != NULL) {
        GElf_Shdr head;
        const char *name =
            gelf_getshdr(s, &head) != NULL ? elf_strptr(elf, names, head.sh_name) : NULL;
        if (name == NULL || strncmp(name, ".gnu_debug", 10) == 0 || strstr(name, ".dwo") != NULL ||
            strncmp(name, ".debug_sup", 10) == 0 || strncmp(name, ".zdebug", 7) == 0 ||
            !is_safe_section(s, &head, name))
            return true;
    }
    return false;
}

static void read_unit(struct lines *l, Dwarf_Die *unit, const char *name)
{
    Dwarf_Lines *table = NULL;
    size_t count = 0;
    if (dwarf_hasattr(unit, DW_AT_dwo_name) || dwarf_hasattr(unit, DW_AT_GNU_dwo_name) ||
        dwarf_getsrclines(unit, &table, &count) != 0)
        return;
    for (size_t i = 0; i < count; i++) {
        Dwarf_Line *at = dwarf_onesrcline(table, i);
        Dwarf_Addr address = 0;
        bool end = false;
        int line = 0;
        if (at == NULL || dwarf_lineaddr(at, &address) != 0 ||
            dwarf_lineendsequence(at, &end) != 0 || dwarf_lineno(at, &line) != 0)
            continue;
        const char *file = dwarf_linesrc(at, NULL, NULL);
        bool own = !end && file != NULL && strcmp(file_basename(file), name) == 0;
        add_row(l, address, end, own && line > 0 ? line : 0);
    }
}

static int by_address(const void *a, const void *b)
{
    const struct row *x = a;
    const struct row *y = b;
    if (x->address != y->address)
        return x->address < y->address ? -1 : 1;
    if (x->end != y->end)
        return x->end ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

bool lines_open(int image_fd, const char *name, struct lines **out, struct err *err)
{
    struct arena arena = {0};
    elf_version(EV_CURRENT);
    Elf *elf = elf_begin(image_fd, ELF_C_READ, NULL);
    if (elf == NULL || elf_kind(elf) != ELF_K_ELF || is_unfit(elf)) {
        elf_end(elf);
        return err_judge(err, "the counting image cannot be read");
    }
    struct lines *l = mem_alloc(sizeof *l);
    Dwarf *dwarf = dwarf_begin_elf(elf, DWARF_C_READ, NULL);
    const char *shown = command_file_name(name, &arena);
    Dwarf_Off at = 0;
    Dwarf_Off next = 0;
    size_t head = 0;
    while (dwarf != NULL && dwarf_nextcu(dwarf, at, &next, &head, NULL, NULL, NULL) == 0) {
        Dwarf_Die unit;
        if (dwarf_offdie(dwarf, at + head, &unit) != NULL)
            read_unit(l, &unit, shown);
        if (next <= at)
            break;
        at = next;
    }
    dwarf_end(dwarf);
    elf_end(elf);
    arena_release(&arena);
    if (l->count > 0)
        qsort(l->row, l->count, sizeof *l->row, by_address);
    *out = l;
    return true;
}

int lines_of(struct lines *l, uint64_t pc)
{
    if (pc == 0)
        return 0;
    uint64_t call = pc - 1; /* inside of the call instruction */
    size_t low = 0;
    size_t high = l->count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (l->row[mid].address <= call)
            low = mid + 1;
        else
            high = mid;
    }
    return low > 0 ? l->row[low - 1].line : 0;
}

void lines_close(struct lines *l)
{
    if (l == NULL)
        return;
    free(l->row);
    free(l);
}
