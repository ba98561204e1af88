/* Reading judge.assignment/1, a teacher's file. */
#ifndef JUDGE_PROBLEM_ASSIGNMENT_H
#define JUDGE_PROBLEM_ASSIGNMENT_H

#include "judge/base/buf.h"
#include "judge/base/err.h"
#include "judge/model/assignment.h"

enum { ASSIGNMENT_MAX = 256 << 10, ASSIGNMENT_PROBLEMS_MAX = 200 };

/* file: its name in messages. Whether the problems exist is not looked at here.
 * errors  ERR_USAGE "FILE: $.problems[1].points: ..." */
bool assignment_decode(const char *file, struct bytes json, struct assignment *out,
                       struct err *err);

#endif
