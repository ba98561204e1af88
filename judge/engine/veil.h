/* What an interviewer would not show. */
#ifndef JUDGE_ENGINE_VEIL_H
#define JUDGE_ENGINE_VEIL_H

#include "judge/model/attempt.h"
#include "judge/model/result.h"

/* Take from a result what interview mode keeps to itself; verdict and counts stay.
 *
 * Of the cases only the samples stay in the list; hidden ones are a number in the message. A crash
 * is told without its place, and nothing of the checked build. Classes stay, the lines and the
 * families that decided them go. */
void veil_result(struct result *r);

/* The same for a case whose input and answer are the candidate's own: it is shown whole, without
 * the place of a crash and without what the checked build found. */
void veil_own_result(struct result *r);

/* Take the names of failing cases out of the attempts at a problem. */
void veil_history(struct history *h, const char *problem);

#endif
