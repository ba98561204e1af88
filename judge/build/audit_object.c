/* The object is looked at section by section and symbol by symbol; what is not on a list is refused. A
 * solution in plain C meets none of these rules except, rarely, the one about nested functions. */
#include "judge/build/audit.h"

#include "judge/base/text.h"
#include "judge/build/endless.h"

#include <gelf.h>
#include <stdlib.h>
#include <string.h>

static const char trace_name[] = "__sanitizer_cov_trace_pc";

struct section {
    Elf_Scn *scn;
    GElf_Shdr head;
    const char *name;
};

struct object {
    Elf *elf;
    struct arena *arena;
    const char **why;
    struct section *section;
    size_t sections;
    size_t symbols_at; /* index of .symtab, 0 none */
    enum build_variant variant;
};

static bool refuse(struct object *o, const char *text)
{
    *o->why = text;
    return false;
}

static const char *shown(struct object *o, const char *name)
{
    own_buf struct buf b = {0};
    size_t len = strnlen(name, 80);
    text_escape(&b, name, len, false);
    return arena_strdup(o->arena, buf_str(&b));
}

/* "text" matches ".text" and ".text.f" */
static bool named(const char *name, const char *base)
{
    size_t len = strlen(base);
    return strncmp(name, base, len) == 0 && (name[len] == '\0' || name[len] == '.');
}

static const struct {
    const char *base;
    const char *why;
} refused_sections[] = {
    {".init_array", "constructors are not available: only the functions of the problem are called"},
    {".preinit_array",
     "constructors are not available: only the functions of the problem are called"},
    {".ctors", "constructors are not available: only the functions of the problem are called"},
    {".init", "constructors are not available: only the functions of the problem are called"},
    {".fini_array", "destructors are not available: only the functions of the problem are called"},
    {".dtors", "destructors are not available: only the functions of the problem are called"},
    {".fini", "destructors are not available: only the functions of the problem are called"},
    {".tdata", "thread-local storage is not available to a solution"},
    {".tbss", "thread-local storage is not available to a solution"},
};

/* Sections in memory, with the flags that they may have. */
static const struct {
    const char *base;
    GElf_Xword may;
} memory_sections[] = {
    {".text", SHF_EXECINSTR}, {".data", SHF_WRITE}, {".bss", SHF_WRITE},
    {".rodata", 0},           {".eh_frame", 0},     {".note", 0},
};

static const char *const file_sections[] = {
    ".symtab",     ".strtab",         ".shstrtab",     ".comment",
    ".note",       ".rela",           ".rel",          ".group",
    ".debug_info", ".debug_abbrev",   ".debug_line",   ".debug_line_str",
    ".debug_str",  ".debug_aranges",  ".debug_ranges", ".debug_rnglists",
    ".debug_loc",  ".debug_loclists", ".debug_frame",
};

static bool check_memory_section(struct object *o, const struct section *s)
{
    static const GElf_Xword harmless = SHF_ALLOC | SHF_MERGE | SHF_STRINGS | SHF_INFO_LINK;
    for (size_t i = 0; i < array_len(memory_sections); i++)
        if (named(s->name, memory_sections[i].base) &&
            (s->head.sh_flags & ~(harmless | memory_sections[i].may)) == 0)
            return true;
    return refuse(o, arena_printf(o->arena, "the section %s is not available to a solution",
                                  shown(o, s->name)));
}

/* Lists of constructors, as data: the compiler's own for globals are among them. Nobody runs them
 * but the adapter's entries, which are as sealed as whatever they call. */
static bool is_own_constructor(const struct section *s)
{
    return (named(s->name, ".init_array") || named(s->name, ".fini_array")) &&
           (s->head.sh_flags & ~(GElf_Xword)(SHF_ALLOC | SHF_WRITE)) == 0;
}

static bool is_checked(enum build_variant v)
{
    return v == BUILD_CHECKED || v == BUILD_ZEROED;
}

static bool check_section(struct object *o, const struct section *s)
{
    if (s->head.sh_type == SHT_NULL || (is_checked(o->variant) && is_own_constructor(s)))
        return true;
    for (size_t i = 0; i < array_len(refused_sections); i++)
        if (named(s->name, refused_sections[i].base) && s->head.sh_size > 0)
            return refuse(o, refused_sections[i].why);
    if (s->head.sh_flags & SHF_TLS)
        return refuse(o, "thread-local storage is not available to a solution");
    if (s->head.sh_type == SHT_INIT_ARRAY || s->head.sh_type == SHT_FINI_ARRAY ||
        s->head.sh_type == SHT_PREINIT_ARRAY)
        return refuse(o, refused_sections[0].why);
    if (strcmp(s->name, ".note.GNU-stack") == 0)
        return !(s->head.sh_flags & SHF_EXECINSTR) ||
               refuse(
                   o,
                   "a nested function whose address is taken needs an executable stack, which is "
                   "not available; make it an ordinary function");
    if (s->head.sh_flags & SHF_ALLOC)
        return check_memory_section(o, s);
    for (size_t i = 0; i < array_len(file_sections); i++)
        if (named(s->name, file_sections[i]))
            return true;
    return refuse(o, arena_printf(o->arena, "the section %s is not available to a solution",
                                  shown(o, s->name)));
}

static bool read_sections(struct object *o)
{
    GElf_Ehdr head;
    size_t names = 0;
    size_t count = 0;
    if (o->elf == NULL || elf_kind(o->elf) != ELF_K_ELF || gelf_getehdr(o->elf, &head) == NULL ||
        head.e_type != ET_REL || head.e_ident[EI_CLASS] != ELFCLASS64 ||
        elf_getshdrstrndx(o->elf, &names) != 0 || elf_getshdrnum(o->elf, &count) != 0)
        return refuse(o, "the compiler's object is malformed");
    if (count > 100000)
        return refuse(o, "the program has too many sections");
    o->section = arena_array(o->arena, count + 1, sizeof *o->section);
    for (size_t i = 0; i < count; i++) {
        struct section *s = &o->section[i];
        s->scn = elf_getscn(o->elf, i);
        if (s->scn == NULL || gelf_getshdr(s->scn, &s->head) == NULL)
            return refuse(o, "the compiler's object is malformed");
        s->name = i > 0 ? elf_strptr(o->elf, names, s->head.sh_name) : "";
        if (s->name == NULL)
            return refuse(o, "the compiler's object is malformed");
        if (s->head.sh_type == SHT_SYMTAB)
            o->symbols_at = i;
        o->sections = i + 1;
        if (!check_section(o, s))
            return false;
    }
    return true;
}

/* ---- symbols ---- */

struct range { /* a function */
    size_t section;
    GElf_Addr from, to;
    const char *name;
    bool counted;
};

static int by_place(const void *a, const void *b)
{
    const struct range *x = a;
    const struct range *y = b;
    if (x->section != y->section)
        return x->section < y->section ? -1 : 1;
    return x->from < y->from ? -1 : x->from > y->from;
}

static bool check_symbol(struct object *o, const GElf_Sym *s, const char *name, size_t *trace,
                         size_t i)
{
    if (GELF_ST_TYPE(s->st_info) == STT_TLS)
        return refuse(o, "thread-local storage is not available to a solution");
    if (GELF_ST_TYPE(s->st_info) == STT_GNU_IFUNC)
        return refuse(o, "functions that are chosen at load time (ifunc) are not available");
    if (strcmp(name, trace_name) != 0)
        return true;
    if (s->st_shndx != SHN_UNDEF)
        return refuse(o, "names of the instrumentation are not available to a solution");
    *trace = i;
    return true;
}

/* How many of the sorted functions begin at or before this place. */
static size_t functions_up_to(const struct range *f, size_t count, size_t section, GElf_Addr at)
{
    size_t low = 0;
    size_t high = count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (f[mid].section < section || (f[mid].section == section && f[mid].from <= at))
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/* Mark the functions that a relocation section makes call the counter. */
static bool mark_calls(struct object *o, const struct section *rel, size_t trace, struct range *f,
                       size_t functions)
{
    Elf_Data *data = elf_getdata(rel->scn, NULL);
    size_t target = rel->head.sh_info;
    size_t entry = rel->head.sh_entsize;
    if (data == NULL || entry == 0)
        return refuse(o, "the compiler's object is malformed");
    for (size_t i = 0; i < data->d_size / entry; i++) {
        GElf_Rela r;
        if (gelf_getrela(data, (int)i, &r) == NULL)
            return refuse(o, "the compiler's object is malformed");
        if (GELF_R_SYM(r.r_info) != trace)
            continue;
        size_t k = functions_up_to(f, functions, target, r.r_offset);
        while (k > 0 && f[k - 1].section == target && r.r_offset < f[k - 1].to) {
            f[--k].counted = true;
            if (k > 0 && f[k - 1].from != f[k].from)
                break;
        }
    }
    return true;
}

/* The whole of its section, and nothing in it is left to the linker. */
static bool is_endless_loop(struct object *o, const struct range *f)
{
    if (f->section >= o->sections || f->from != 0)
        return false;
    for (size_t i = 0; i < o->sections; i++)
        if ((o->section[i].head.sh_type == SHT_RELA || o->section[i].head.sh_type == SHT_REL) &&
            o->section[i].head.sh_info == f->section)
            return false;
    const Elf_Data *data = elf_getdata(o->section[f->section].scn, NULL);
    return data != NULL && data->d_size == f->to &&
           code_is_endless_loop((struct bytes){data->d_buf, data->d_size});
}

static bool check_counted(struct object *o, size_t trace, struct range *f, size_t functions)
{
    qsort(f, functions, sizeof *f, by_place);
    for (size_t i = 0; i < o->sections && trace != 0; i++)
        if (o->section[i].head.sh_type == SHT_RELA &&
            !mark_calls(o, &o->section[i], trace, f, functions))
            return false;
    for (size_t i = 0; i < functions; i++)
        if (!f[i].counted && !is_endless_loop(o, &f[i]))
            return refuse(o, arena_printf(o->arena,
                                          "function %s is not counted: attributes that switch "
                                          "counting off are refused",
                                          shown(o, f[i].name)));
    return true;
}

static bool check_symbols(struct object *o)
{
    if (o->symbols_at == 0)
        return refuse(o, "the compiler's object is malformed");
    const struct section *table = &o->section[o->symbols_at];
    Elf_Data *data = elf_getdata(table->scn, NULL);
    size_t count =
        data != NULL && table->head.sh_entsize > 0 ? data->d_size / table->head.sh_entsize : 0;
    struct range *functions = arena_array(o->arena, count + 1, sizeof *functions);
    size_t function_count = 0;
    size_t trace = 0;
    for (size_t i = 0; i < count; i++) {
        GElf_Sym s;
        const char *name;
        if (gelf_getsym(data, (int)i, &s) == NULL ||
            (name = elf_strptr(o->elf, table->head.sh_link, s.st_name)) == NULL)
            return refuse(o, "the compiler's object is malformed");
        if (!check_symbol(o, &s, name, &trace, i))
            return false;
        if (GELF_ST_TYPE(s.st_info) == STT_FUNC && s.st_shndx != SHN_UNDEF)
            functions[function_count++] = (struct range){
                .section = s.st_shndx,
                .from = s.st_value,
                .to = s.st_size < UINT64_MAX - s.st_value ? s.st_value + s.st_size : UINT64_MAX,
                .name = name,
            };
    }
    return o->variant != BUILD_COUNTING || check_counted(o, trace, functions, function_count);
}

bool audit_object(struct bytes bytes, enum build_variant variant, struct arena *arena,
                  const char **why)
{
    elf_version(EV_CURRENT);
    struct object o = {.elf = elf_memory((char *)(uintptr_t)bytes.data, bytes.len),
                       .arena = arena,
                       .why = why,
                       .variant = variant};
    bool ok = read_sections(&o) && check_symbols(&o);
    elf_end(o.elf);
    return ok;
}
