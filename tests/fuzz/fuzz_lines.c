/* The line table of an image, by libdw on the trusted side: any bytes as an ELF file. */
#include "tests/fuzz/fuzz.h"

#include "harness/wire.h"
#include "judge/base/file.h"
#include "judge/base/mem.h"
#include "judge/build/lines.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct lines *l = NULL;
    struct err err = {0};
    own_fd int fd = file_memfd("image", data, size, false, &err);
    must(fd >= 0);
    if (!lines_open(fd, "f.c", &l, &err)) {
        must(l == NULL && err.text[0] != '\0');
        return 0;
    }
    for (uint64_t pc = WIRE_IMAGE_BASE; pc < WIRE_IMAGE_BASE + 0x3000; pc += 7)
        must(lines_of(l, pc) >= 0);
    must(lines_of(l, 0) == 0);
    must(lines_of(l, UINT64_MAX) >= 0);
    lines_close(l);
    return 0;
}
