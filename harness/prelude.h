/* What a solution sees without an #include: the usual headers, uthash, and the nodes of lists and trees.
 * The judge puts it before the user's text.
 *
 *   JH_OWN_LIST_NODE, JH_OWN_TREE_NODE   defined when the user's file brings the struct itself
 *
 * Everyday names that libc also uses are declared under another name here, so that a global called
 * `index` or a function called `remove` is nobody's clash.
 */
#ifndef HARNESS_PRELUDE_H
#define HARNESS_PRELUDE_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#define index        jh_libc_index
#define rindex       jh_libc_rindex
#define basename     jh_libc_basename
#define j0           jh_libc_j0
#define j1           jh_libc_j1
#define jn           jh_libc_jn
#define y0           jh_libc_y0
#define y1           jh_libc_y1
#define yn           jh_libc_yn
#define gamma        jh_libc_gamma
#define signgam      jh_libc_signgam
#define drem         jh_libc_drem
#define scalb        jh_libc_scalb
#define significand  jh_libc_significand
#define canonicalize jh_libc_canonicalize
#define totalorder   jh_libc_totalorder
#define remove       jh_libc_remove
#define rename       jh_libc_rename
#define select       jh_libc_select
#define times        jh_libc_times
#define daylight     jh_libc_daylight
#define timezone     jh_libc_timezone
#define tzname       jh_libc_tzname
#define getdate      jh_libc_getdate
#define dysize       jh_libc_dysize
#define stime        jh_libc_stime

#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <float.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#if __has_include(<uthash.h>)
#include <uthash.h>
#endif
#if __has_include(<utlist.h>)
#include <utlist.h>
#endif

#undef index
#undef rindex
#undef basename
#undef j0
#undef j1
#undef jn
#undef y0
#undef y1
#undef yn
#undef gamma
#undef signgam
#undef drem
#undef scalb
#undef significand
#undef canonicalize
#undef totalorder
#undef remove
#undef rename
#undef select
#undef times
#undef daylight
#undef timezone
#undef tzname
#undef getdate
#undef dysize
#undef stime

/* names that the compiler itself takes in its GNU dialect */
#undef linux
#undef unix

/* One thread runs a solution, and the harness gives it no block of thread-local storage. */
#undef thread_local
#define _Thread_local
#define __thread
#define thread_local

#ifndef JH_OWN_LIST_NODE
struct ListNode {
    int val;
    struct ListNode *next;
};
#endif

#ifndef JH_OWN_TREE_NODE
struct TreeNode {
    int val;
    struct TreeNode *left;
    struct TreeNode *right;
};
#endif

#include "questions.h"

#endif
