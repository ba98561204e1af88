/* See import.h. The store reads documents and knows nothing of what a session's events mean;
 * practice knows that, and nothing of documents. */
#include "judge/engine/import.h"

#include "judge/practice/session.h"
#include "judge/store/document.h"

static bool check_sessions(const char *file, const struct history *h, struct err *err)
{
    for (size_t i = 0; i < h->session_count; i++) {
        const struct session_log *l = &h->sessions[i];
        struct session s = {0};
        struct err why = {0};
        if (!session_fold(l, &l->events[l->count - 1].at, &s, &why))
            return err_usage(err, "%s: $.sessions[%zu]: %s", file, i, why.text);
        session_release(&s);
    }
    return true;
}

static bool merge(const char *history, const struct history_document *d, struct import_counts *out,
                  struct err *err)
{
    own_store struct store *s = store_open(history, false, err);
    const struct history *h = &d->history;
    out->all =
        (struct store_merged){h->attempt_count, h->event_count, h->session_count, h->rating_count};
    return s != NULL && store_merge(s, h, d->texts, d->text_count, &out->added, err);
}

bool import_history(const char *history, const char *file, struct bytes json,
                    struct import_counts *out, struct err *err)
{
    struct history_document d = {0};
    if (!history_document_read(file, json, &d, err))
        return false;
    bool good = check_sessions(file, &d.history, err) && merge(history, &d, out, err);
    history_document_release(&d);
    return good;
}
