/* Reading judge.history/1 back: an outside document, checked whole before anything is written. */
#ifndef JUDGE_STORE_DOCUMENT_H
#define JUDGE_STORE_DOCUMENT_H

#include "judge/store/store.h"

struct history_document {
    /* ids are 0: they mean something only where it was written. Sessions keep their numbers, by
     * which attempts and events name them. */
    struct history history;
    struct store_text *texts;
    size_t text_count;
};

/* Every source that an attempt or event names must be among the document's, and have that hash;
 * and so the sessions, in a document that has any. Whether the events of a session make sense is
 * not looked at here.
 *
 * file    for messages
 * errors  ERR_USAGE with file and JSON path; *out is as before */
bool history_document_read(const char *file, struct bytes json, struct history_document *out,
                           struct err *err);
void history_document_release(struct history_document *d); /* accepts zeroed */

#endif
