/* A plain main for a fuzz target: every file of the folders named on the command line, then each
 * prefix of it, and each with one byte turned over; those are what a decoder stumbles on first. The
 * same inputs in every run. */
#include "tests/fuzz/fuzz.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

enum { FILE_MAX = 1 << 20, VARIANTS_MAX = 2000 };

static void run(const void *data, size_t size)
{
    /* A block of exactly this size: a sanitizer sees a read beyond it. */
    own_mem uint8_t *exact = malloc(size + 1);
    must(exact != NULL);
    if (size > 0)
        memcpy(exact + 1, data, size);
    (void)LLVMFuzzerTestOneInput(exact + 1, size);
}

static void run_with_variants(const struct buf *file)
{
    size_t step = file->len / VARIANTS_MAX + 1;
    own_buf struct buf changed = {0};
    run(buf_str(file), file->len);
    for (size_t i = 0; i < file->len; i += step) {
        run(file->data, i);
        buf_clear(&changed);
        buf_add(&changed, file->data, file->len);
        changed.data[i] = (char)~changed.data[i];
        run(changed.data, changed.len);
    }
}

static size_t replay(const char *folder)
{
    DIR *d = opendir(folder);
    size_t files = 0;
    for (struct dirent *e = d != NULL ? readdir(d) : NULL; e != NULL; e = readdir(d)) {
        own_mem char *path = file_join(folder, e->d_name);
        own_buf struct buf file = {0};
        struct err err = {0};
        if (e->d_name[0] == '.')
            continue;
        if (!file_read(path, FILE_MAX, &file, &err)) {
            fprintf(stderr, "%s\n", err.text);
            exit(1);
        }
        run_with_variants(&file);
        files++;
    }
    if (d != NULL)
        closedir(d);
    return files;
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        size_t files = replay(argv[i]);
        printf("%s: %zu inputs\n", argv[i], files);
        if (files == 0) {
            fprintf(stderr, "%s: no inputs\n", argv[i]);
            return 1;
        }
    }
    return argc > 1 ? 0 : 1;
}
