/* What an interviewer would not show. */
#ifndef JUDGE_ENGINE_VEIL_H
#define JUDGE_ENGINE_VEIL_H

#include "judge/model/result.h"

/* Take from a result what interview mode keeps to itself; verdict and counts stay.
 *
 * Of the cases only the samples stay in the list; hidden ones are a number in the message. A crash
 * is told without its place. Classes stay, the lines and the families that decided them go. */
void veil_result(struct result *r);

#endif
