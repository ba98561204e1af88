/* Reading a session's plan. Internal to judge/practice. */
#ifndef JUDGE_PRACTICE_PLAN_H
#define JUDGE_PRACTICE_PLAN_H

#include "judge/practice/session.h"

/* Fill set, mode, minutes, weights and problems of *s from the text of a SESSION_STARTED event,
 * copied into its arena. errors  ERR_PACKAGE with the JSON path; the caller says what it means */
bool session_plan_read(const char *text, struct session *s, struct err *err);

#endif
