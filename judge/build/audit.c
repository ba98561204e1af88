/* The linked image: only program headers count, because only they are mapped. Whatever the file says
 * beyond that (sections, symbols, debug data) is never trusted to run anything. */
#include "judge/build/audit.h"

#include <gelf.h>
#include <string.h>

enum { PAGE = 4096 };

#if defined(__x86_64__)
enum { MACHINE = EM_X86_64 };
#elif defined(__aarch64__)
enum { MACHINE = EM_AARCH64 };
#else
#error "judge/build/audit.c does not know this processor"
#endif

static const char no_tls[] = "thread-local storage is not available to a solution";
static const char too_large[] =
    "the program's static data is too large: an image may take up to 1.5 GiB";

static bool refuse(const char **why, const char *text)
{
    *why = text;
    return false;
}

static uint64_t down(uint64_t n)
{
    return n & ~(uint64_t)(PAGE - 1);
}

static uint64_t up(uint64_t n)
{
    return down(n + PAGE - 1);
}

/* Page-align, which maps a little of the neighbours in the file besides. */
static bool take_segment(const GElf_Phdr *h, size_t file_size, struct image *out, const char **why)
{
    uint64_t slack = h->p_vaddr % PAGE;
    if (h->p_memsz == 0)
        return true;
    if (h->p_vaddr < WIRE_IMAGE_BASE || h->p_vaddr >= WIRE_IMAGE_END ||
        h->p_memsz > WIRE_IMAGE_END - h->p_vaddr)
        return refuse(why, too_large);
    if (h->p_offset % PAGE != slack || h->p_filesz > h->p_memsz || h->p_offset > file_size ||
        h->p_filesz > file_size - h->p_offset)
        return refuse(why, "the linked image is malformed: a segment does not lie in the file");
    if ((h->p_flags & PF_W) && (h->p_flags & PF_X))
        return refuse(why, "no part of a program can be writable and executable");
    if (!(h->p_flags & PF_R))
        return refuse(why, "the linked image is malformed: a segment cannot be read");
    if (out->segments == WIRE_MAX_SEGMENTS)
        return refuse(why, "the linked image is malformed: too many segments");
    out->segment[out->segments++] = (struct wire_segment){
        .address = h->p_vaddr - slack,
        .memory_len = up(h->p_memsz + slack),
        .file_offset = h->p_offset - slack,
        .file_len = h->p_filesz + (h->p_filesz > 0 ? slack : 0),
        .writable = (h->p_flags & PF_W) != 0,
        .executable = (h->p_flags & PF_X) != 0,
    };
    return true;
}

static bool take_header(const GElf_Phdr *h, size_t file_size, struct image *out, const char **why)
{
    switch (h->p_type) {
    case PT_LOAD:
        return take_segment(h, file_size, out, why);
    case PT_TLS:
        return refuse(why, no_tls);
    case PT_GNU_STACK:
        return !(h->p_flags & PF_X) || refuse(why, "the program wants an executable stack");
    case PT_NULL:
    case PT_NOTE:
    case PT_PHDR:
    case PT_GNU_RELRO:
    case PT_GNU_PROPERTY:
    case PT_GNU_EH_FRAME:
        return true;
    case PT_INTERP:
    case PT_DYNAMIC:
        return refuse(why, "the linked image is malformed: it wants a dynamic linker");
    default:
        return refuse(why, "the linked image is malformed: it has an unknown program header");
    }
}

static bool overlap(const struct image *image)
{
    for (size_t i = 0; i < image->segments; i++)
        for (size_t k = 0; k < i; k++) {
            const struct wire_segment *a = &image->segment[i];
            const struct wire_segment *b = &image->segment[k];
            if (a->address < b->address + b->memory_len && b->address < a->address + a->memory_len)
                return true;
        }
    return false;
}

static bool entry_stands(const struct image *image, size_t entries)
{
    uint64_t len = entries * sizeof(uint64_t);
    for (size_t i = 0; i < image->segments; i++) {
        const struct wire_segment *s = &image->segment[i];
        if (!s->writable && !s->executable && image->entries % sizeof(uint64_t) == 0 &&
            image->entries >= s->address && image->entries - s->address < s->file_len &&
            len <= s->file_len - (image->entries - s->address))
            return true;
    }
    return false;
}

static bool audit_open(Elf *elf, size_t size, size_t entries, struct image *out, const char **why)
{
    GElf_Ehdr head;
    size_t headers = 0;
    bool code = false;
    if (elf == NULL || elf_kind(elf) != ELF_K_ELF || gelf_getehdr(elf, &head) == NULL ||
        head.e_ident[EI_CLASS] != ELFCLASS64 || head.e_ident[EI_DATA] != ELFDATA2LSB ||
        head.e_machine != MACHINE || head.e_type != ET_EXEC)
        return refuse(why, "the linked image is malformed: no program for this machine");
    if (elf_getphdrnum(elf, &headers) != 0 || headers > 64)
        return refuse(why, "the linked image is malformed: too many program headers");
    for (size_t i = 0; i < headers; i++) {
        GElf_Phdr h;
        if (gelf_getphdr(elf, (int)i, &h) == NULL)
            return refuse(why, "the linked image is malformed: a program header is cut");
        if (!take_header(&h, size, out, why))
            return false;
    }
    for (size_t i = 0; i < out->segments; i++)
        code = code || out->segment[i].executable;
    if (!code)
        return refuse(why, "the program has no code");
    if (overlap(out))
        return refuse(why, "the linked image is malformed: segments overlap");
    out->entries = head.e_entry;
    return entry_stands(out, entries) ||
           refuse(why, "the linked image is malformed: its table of entries is not in place");
}

bool audit_image(struct bytes bytes, size_t entries, struct arena *arena, struct image *out,
                 const char **why)
{
    (void)arena;
    struct image image = {.fd = out->fd};
    elf_version(EV_CURRENT);
    Elf *elf = elf_memory((char *)(uintptr_t)bytes.data, bytes.len);
    bool ok = audit_open(elf, bytes.len, entries, &image, why);
    elf_end(elf);
    if (ok)
        *out = image;
    return ok;
}
