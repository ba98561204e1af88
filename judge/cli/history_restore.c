/* judge history restore: an old text back into the solution's file. The path that an attempt was
 * judged under is not trusted, since a history may be imported: the text goes to where judge run
 * looks. Nothing is lost: what stands there goes into the history first. */
#include "judge/cli/cmd_history.h"

#include "judge/base/file.h"
#include "judge/base/mem.h"

#include <stdlib.h>
#include <string.h>

enum { SOLUTION_MAX = 1 << 20 };

/* A link is followed, so that it stays one. */
static char *target_of(const struct context *c, const char *problem)
{
    struct err none = {0};
    own_mem char *found = context_solution(c, problem, NULL, &none);
    if (found == NULL) {
        own_mem char *dir = context_solutions_dir(c);
        own_mem char *name = mem_printf("%s.c", problem);
        return file_join(dir, name);
    }
    char *real = realpath(found, NULL);
    own_mem char *here = realpath(".", NULL);
    size_t len = here != NULL ? strlen(here) : 0;
    bool below = real != NULL && here != NULL && strncmp(real, here, len) == 0 && real[len] == '/';
    if (real == NULL || below) { /* the short name says it better */
        free(real);
        return mem_take(&found);
    }
    return real;
}

/* *kept: the hash of what stood there, "" if nothing did or it is the same. */
static bool keep(const struct context *c, const char *path, const struct history_pick *p,
                 char kept[HASH_HEX + 1], struct err *err)
{
    own_buf struct buf present = {0};
    if (!file_read(path, SOLUTION_MAX, &present, err))
        return false;
    source_hash(buf_str(&present), present.len, kept);
    if (strcmp(kept, p->hash) == 0) {
        kept[0] = '\0';
        return true;
    }
    if (c->no_history)
        return err_usage(err,
                         "%s would be replaced, and with --no-history it cannot be kept; "
                         "--force does it all the same",
                         path);
    own_store struct store *s = history_open(false, err);
    struct event e = {
        .at = context_now(c), .kind = EVENT_RESTORED, .problem = p->problem, .source = kept};
    struct bytes text = {(const unsigned char *)buf_str(&present), present.len};
    return s != NULL && store_event(s, &e, text, err);
}

static bool say(const struct context *c, const struct history_pick *p, const char *path,
                const char *kept, struct err *err)
{
    own_buf struct buf text = {0};
    if (c->json) {
        json_t *j = json_pack("{s:s, s:s, s:s, s:s, s:s?}", "schema", "judge.restore/1", "problem",
                              p->problem, "path", path, "source_hash", p->hash, "kept",
                              kept[0] != '\0' ? kept : NULL);
        if (j == NULL)
            return err_judge(err, "%s: no UTF-8", path);
        return context_write_json(c, j, err);
    }
    style_text(&text, &c->out, path, strlen(path), false);
    if (c->out.quiet) {
        buf_addc(&text, '\n');
    } else {
        buf_printf(&text, " holds %s\n", p->title);
        if (kept[0] != '\0')
            buf_printf(&text, "what stood there: judge history restore %.12s\n", kept);
    }
    return context_write(c, &text, err);
}

bool history_restore(struct context *c, struct err *err)
{
    own_pick struct history_pick p = {0};
    char kept[HASH_HEX + 1] = "";
    bool force = args_has(&c->args, "force");
    const char *output = args_value(&c->args, "output");
    {
        own_store struct store *s = history_open(true, err);
        if (s == NULL || !history_pick(s, c->args.words[1], &p, err))
            return false;
    }
    own_mem char *path = output != NULL ? mem_strdup(output) : target_of(c, p.problem);
    if (output != NULL && file_exists(path) && !force)
        return err_usage(err, "%s is already there; --force replaces it", path);
    if (output == NULL && file_exists(path) && !keep(c, path, &p, kept, err)) {
        if (!force)
            return false;
        kept[0] = '\0';
        *err = (struct err){0};
    }
    if (output == NULL && !file_exists(path)) {
        own_mem char *dir = context_solutions_dir(c);
        if (!file_is_dir(dir) && !file_make_dirs(dir, err))
            return false;
    }
    return file_write(path, buf_str(&p.text), p.text.len, true, err) && say(c, &p, path, kept, err);
}
