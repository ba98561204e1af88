/* What a reader of a report may see.
 *
 * One place decides, before any format sees a submission: what is to stay hidden is taken out of
 * the data, so that no format can leak it. Samples stand in the statement and are always shown; all
 * other cases are hidden cases, and the assignment says what students see of them. */
#ifndef JUDGE_PUBLISH_VIEW_H
#define JUDGE_PUBLISH_VIEW_H

#include "judge/model/grading.h"

enum audience { AUDIENCE_INSTRUCTOR, AUDIENCE_STUDENT };

/* For a student under HIDDEN_COUNTS: hidden cases are counted in `concealed` and leave the list.
 * HIDDEN_NAMES: they keep name, group, verdict and measured use, and lose input, answers, printed
 * text, messages, and size and seed, from which a package would make the input again. Both: what
 * the result says beside its cases goes, too, where it could speak of a hidden one. */
void view_conceal(struct graded_result *r, enum hidden hidden);

#endif
