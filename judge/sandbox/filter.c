/* Compiling the table into BPF by libseccomp, once, and installing it by hand; see filter.h. */
#include "judge/sandbox/filter.h"

#include "judge/base/mem.h"

#include <errno.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <seccomp.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef SECCOMP_FILTER_FLAG_SPEC_ALLOW
#define SECCOMP_FILTER_FLAG_SPEC_ALLOW (1UL << 2)
#endif

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static struct filter built[FILTER_TOOL + 1];

static int add_call(scmp_filter_ctx ctx, const char *name, const struct filter_row *row,
                    uint32_t otherwise)
{
    int number = seccomp_syscall_resolve_name(name);
    if (number < 0) /* not on this architecture, or not yet known: then it stays forbidden */
        return 0;
    struct scmp_arg_cmp compare[FILTER_CONDITIONS];
    for (unsigned i = 0; i < row->conditions; i++) {
        const struct filter_condition *c = &row->condition[i];
        compare[i] = (struct scmp_arg_cmp){.arg = c->argument, .datum_a = c->value};
        compare[i].op = c->op == FILTER_NE ? SCMP_CMP_NE : SCMP_CMP_EQ;
        if (c->op == FILTER_MASK_EQ) {
            compare[i].op = SCMP_CMP_MASKED_EQ;
            compare[i].datum_a = c->mask;
            compare[i].datum_b = c->value;
        }
    }
    uint32_t action =
        row->answer == FILTER_ALLOW ? SCMP_ACT_ALLOW : SCMP_ACT_ERRNO((uint32_t)row->answer);
    if (action == otherwise) /* said for the reader; the library refuses such a rule */
        return 0;
    return seccomp_rule_add_array(ctx, action, number, row->conditions, compare);
}

static bool add_row(scmp_filter_ctx ctx, const struct filter_row *row, uint32_t otherwise,
                    struct err *err)
{
    const char *at = row->calls;
    while (*at != '\0') {
        size_t len = strcspn(at, " ");
        own_mem char *name = mem_strndup(at, len);
        int rc = add_call(ctx, name, row, otherwise);
        if (rc != 0)
            return err_judge(err, "seccomp rule for %s: %s", name, strerror(-rc));
        at += len;
        at += strspn(at, " ");
    }
    return true;
}

static bool export(scmp_filter_ctx ctx, struct filter *out, struct err *err)
{
    own_fd int fd = memfd_create("filter", MFD_CLOEXEC);
    struct stat st;
    if (fd < 0)
        return err_system(err, "memfd_create");
    int rc = seccomp_export_bpf(ctx, fd);
    if (rc != 0 || fstat(fd, &st) != 0)
        return err_judge(err, "seccomp_export_bpf: %s", strerror(rc != 0 ? -rc : errno));
    size_t size = (size_t)st.st_size;
    must(size > 0 && size % sizeof(struct sock_filter) == 0);
    own_mem struct sock_filter *code = mem_alloc(size);
    if (pread(fd, code, size, 0) != (ssize_t)size)
        return err_system(err, "reading the filter");
    out->count = (uint32_t)(size / sizeof *code);
    out->code = mem_take(&code);
    return true;
}

static bool build(enum filter_kind kind, struct filter *out, struct err *err)
{
    uint32_t otherwise = kind == FILTER_CASE ? SCMP_ACT_KILL_PROCESS : SCMP_ACT_ERRNO(ENOSYS);
    scmp_filter_ctx ctx = seccomp_init(otherwise);
    if (ctx == NULL)
        return err_judge(err, "seccomp_init failed");
    bool ok = seccomp_attr_set(ctx, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0;
    /* A binary tree: the kernel runs the program once for each call number when it is installed, so
     * its depth is paid by every case. */
    (void)seccomp_attr_set(ctx, SCMP_FLTATR_CTL_OPTIMIZE, 2);
    if (!ok)
        err_judge(err, "seccomp cannot kill processes of foreign architectures");
    for (size_t i = 0; ok && i < filter_row_count; i++)
        if (filter_rows[i].kinds & (unsigned)kind)
            ok = add_row(ctx, &filter_rows[i], otherwise, err);
    ok = ok && export(ctx, out, err);
    seccomp_release(ctx);
    return ok;
}

const struct filter *filter_get(enum filter_kind kind, struct err *err)
{
    (void)pthread_mutex_lock(&lock);
    struct filter *f = &built[kind];
    bool ok = f->code != NULL || build(kind, f, err);
    (void)pthread_mutex_unlock(&lock);
    return ok ? f : NULL;
}

bool filter_supported(void)
{
    uint32_t action = SECCOMP_RET_KILL_PROCESS;
    return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

bool filter_install(const struct filter *f)
{
    struct sock_fprog program = {.len = (unsigned short)f->count,
                                 .filter = (struct sock_filter *)(uintptr_t)f->code};
    /* Without SPEC_ALLOW, kernels before 5.16 slow the process down against speculation. */
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_SPEC_ALLOW,
                   &program) == 0;
}
