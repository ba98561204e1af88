/* The linker leaves a symbol for every library function that the image refers to, at the absolute address
 * that the exports gave. The image has passed its audit; it is read with care all the same. */
#include "judge/build/uncharged.h"

#include "judge/base/file.h"

#include <gelf.h>
#include <string.h>

enum { MOST_CALLS = 64, TABLE_LIMIT = 1 << 16 };

static bool refers_to(Elf *elf, const char *name)
{
    for (Elf_Scn *scn = elf_nextscn(elf, NULL); scn != NULL; scn = elf_nextscn(elf, scn)) {
        GElf_Shdr head;
        if (gelf_getshdr(scn, &head) == NULL || head.sh_type != SHT_SYMTAB)
            continue;
        Elf_Data *data = elf_getdata(scn, NULL);
        size_t count = head.sh_entsize > 0 ? head.sh_size / head.sh_entsize : 0;
        for (size_t i = 0; data != NULL && i < count; i++) {
            GElf_Sym symbol;
            if (gelf_getsym(data, (int)i, &symbol) == NULL || symbol.st_shndx != SHN_ABS)
                continue;
            const char *found = elf_strptr(elf, head.sh_link, symbol.st_name);
            if (found != NULL && strcmp(found, name) == 0)
                return true;
        }
    }
    return false;
}

const char *const *uncharged_calls(const struct toolchain *t, int image_fd, struct arena *arena,
                                   size_t *count)
{
    struct err ignored = {0};
    own_buf struct buf table = {0};
    const char *slash = strrchr(t->harness, '/');
    *count = 0;
    if (slash == NULL)
        return NULL;
    own_mem char *path = mem_printf("%.*s/uncounted.txt", (int)(slash - t->harness), t->harness);
    if (!file_read(path, TABLE_LIMIT, &table, &ignored) || elf_version(EV_CURRENT) == EV_NONE)
        return NULL;
    Elf *elf = elf_begin(image_fd, ELF_C_READ, NULL);
    if (elf == NULL)
        return NULL;
    const char **names = arena_array(arena, MOST_CALLS, sizeof *names);
    char *rest = table.data;
    for (char *name; (name = strsep(&rest, "\n")) != NULL && *count < MOST_CALLS;)
        if (name[0] != '\0' && refers_to(elf, name))
            names[(*count)++] = arena_strdup(arena, name);
    (void)elf_end(elf);
    return names;
}
