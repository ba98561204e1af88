/* Accepted solutions are found in the package's folder, in the order of their names. */
#include "judge/engine/peers.h"

#include "judge/base/file.h"
#include "judge/engine/answer.h"
#include "judge/engine/reference.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

enum { PEER_BYTES = 1 << 20 };

static int is_peer(const struct dirent *e)
{
    size_t len = strlen(e->d_name);
    return len > 2 && strcmp(e->d_name + len - 2, ".c") == 0 &&
           strcmp(e->d_name, "reference.c") != 0;
}

static bool open_one(const struct toolchain *t, const struct problem *p, const char *dir,
                     const char *name, struct peers *out, struct err *err)
{
    own_mem char *path = file_join(dir, name);
    own_buf struct buf source = {0};
    struct err unread = {0};
    if (!file_read(path, PEER_BYTES, &source, &unread))
        return true;
    struct build_request q = {
        .role = BUILD_SOLUTION,
        .signature = &p->signature,
        .problem = p,
        .name = name,
        .source = {(const unsigned char *)buf_str(&source), source.len},
        .variant = {[BUILD_FAST] = true},
    };
    struct program *peer = &out->program[out->count];
    if (!program_build(t, &q, (size_t)p->limits.stack_mb << 20, 0, peer, err))
        return false;
    if (peer->build.ok)
        out->count++;
    else
        program_release(peer);
    return true;
}

bool peers_open(const struct toolchain *t, const struct problem *p, struct peers *out,
                struct err *err)
{
    own_mem char *dir = file_join(p->dir, "submissions/accepted");
    struct dirent **names = NULL;
    bool ok = true;
    *out = (struct peers){0};
    int count = scandir(dir, &names, is_peer, alphasort);
    for (int i = 0; i < count; i++) {
        if (ok && out->count < PEERS_MAX)
            ok = open_one(t, p, dir, names[i]->d_name, out, err);
        free(names[i]);
    }
    free(names);
    if (!ok)
        peers_close(out);
    return ok;
}

void peers_close(struct peers *q)
{
    for (size_t i = 0; i < q->count; i++)
        program_release(&q->program[i]);
    *q = (struct peers){0};
}

bool peers_agree(struct peers *q, const struct problem *p, struct checker *checker,
                 struct bytes call, struct bytes expected, bool *agree, struct err *err)
{
    *agree = true;
    for (size_t i = 0; i < q->count && *agree; i++) {
        own_buf struct buf keep = {0};
        struct bytes answer = {0};
        struct test_case one = {.name = "input", .calls = 1, .input = &call, .expected = &answer};
        struct difference diff = {0};
        struct arena scratch = {0};
        bool ok = reference_tries(&q->program[i], p, &one, &keep, agree, NULL, err) &&
                  (!*agree ||
                   answer_right(p, checker, call, expected, answer, &scratch, agree, &diff, err));
        arena_release(&scratch);
        if (!ok)
            return false;
    }
    return true;
}
