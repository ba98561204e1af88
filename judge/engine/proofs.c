/* Keeping what was proved of a package.
 *
 * The key covers every file of the package, also those that decide no verdict of a submission, since
 * claims stand in comments and the statement is looked at, too. The bytes: u32 number of proofs, then
 * for each the texts "file", "claim" and "found" (u32 length; no text: the largest length) and one
 * byte "holds". The cache guards them by a hash; lengths are checked all the same. */
#include "judge/engine/proofs.h"

#include "judge/base/file.h"
#include "judge/base/self.h"

#include <errno.h>
#include <fts.h>
#include <string.h>

enum { FILE_MAX = 64 << 20 };

static int by_name(const FTSENT **a, const FTSENT **b)
{
    return strcmp((*a)->fts_name, (*b)->fts_name);
}

static bool hash_file(struct hash *h, const char *below, const char *path)
{
    own_buf struct buf content = {0};
    struct err ignored = {0};
    if (!file_read(path, FILE_MAX, &content, &ignored))
        return false;
    hash_adds(h, below);
    hash_add(h, content.data, content.len);
    return true;
}

static bool hash_tree(struct hash *h, const char *dir)
{
    own_mem char *root = mem_strdup(dir);
    char *roots[] = {root, NULL};
    FTS *tree = fts_open(roots, FTS_LOGICAL | FTS_NOCHDIR, by_name);
    if (tree == NULL)
        return false;
    bool ok = true;
    FTSENT *f;
    while (ok && (f = fts_read(tree)) != NULL) {
        if (f->fts_info == FTS_F)
            ok = hash_file(h, f->fts_path + strlen(root), f->fts_path);
        else if (f->fts_info != FTS_D && f->fts_info != FTS_DP)
            ok = false; /* a loop of links, or what cannot be read */
    }
    (void)fts_close(tree);
    return ok;
}

bool proofs_key(const struct toolchain *t, const struct problem *p,
                const struct verify_options *options, char key[HASH_HEX + 1])
{
    struct hash h;
    hash_init(&h);
    hash_adds(&h, "verify 1");
    hash_adds(&h, self_build_id());
    hash_adds(&h, t->hash);
    hash_adds(&h, p->id);
    hash_adds(&h, p->hash);
    const unsigned flags[] = {options->no_complexity, options->full, options->without};
    hash_add(&h, flags, sizeof flags);
    bool ok = hash_tree(&h, p->dir);
    hash_hex(&h, key);
    return ok;
}

static void put_text(struct buf *out, const char *s)
{
    buf_u32(out, s != NULL ? (uint32_t)strlen(s) : UINT32_MAX);
    buf_adds(out, s != NULL ? s : "");
}

void proofs_pack(const struct verification *v, struct buf *out)
{
    buf_u32(out, (uint32_t)v->count);
    for (size_t i = 0; i < v->count; i++) {
        put_text(out, v->proofs[i].file);
        put_text(out, v->proofs[i].claim);
        put_text(out, v->proofs[i].found);
        buf_addc(out, v->proofs[i].holds ? 1 : 0);
    }
}

struct reader {
    const unsigned char *at, *end;
    struct arena *arena;
    bool ok;
};

static uint32_t take_u32(struct reader *r)
{
    uint32_t v = 0;
    r->ok = r->ok && (size_t)(r->end - r->at) >= sizeof v;
    if (!r->ok)
        return 0;
    memcpy(&v, r->at, sizeof v);
    r->at += sizeof v;
    return v;
}

static const char *take_text(struct reader *r)
{
    uint32_t len = take_u32(r);
    if (!r->ok || len == UINT32_MAX)
        return NULL;
    r->ok = (size_t)(r->end - r->at) >= len;
    if (!r->ok)
        return NULL;
    const char *s = arena_strndup(r->arena, (const char *)r->at, len);
    r->at += len;
    return s;
}

static void take_proof(struct reader *r, struct proof *out)
{
    out->file = take_text(r);
    out->claim = take_text(r);
    out->found = take_text(r);
    r->ok = r->ok && out->file != NULL && out->claim != NULL && r->at < r->end && *r->at <= 1;
    if (r->ok)
        out->holds = *r->at++ == 1;
}

bool proofs_unpack(struct bytes data, struct verification *out)
{
    struct verification v = {0};
    struct reader r = {data.data, data.data + data.len, &v.arena, true};
    v.count = take_u32(&r);
    r.ok = r.ok && v.count <= data.len / 13; /* the smallest proof */
    v.room = r.ok ? v.count : 0;
    v.proofs = mem_array(v.room, sizeof *v.proofs);
    for (size_t i = 0; i < v.room && r.ok; i++) {
        take_proof(&r, &v.proofs[i]);
        v.failed += !v.proofs[i].holds;
    }
    if (r.ok && r.at == r.end) {
        *out = v;
        return true;
    }
    verification_release(&v);
    return false;
}
