/* Drawing a binary tree in text:
 *
 *        5                  5
 *     ┌──┴──┐            .--+--.
 *     7     1            7     1
 *         ┌─┘                .-'
 *         2                  2
 *
 * Nodes stand in columns in their order from left to right (in-order), so that no two overlap and
 * a left child is never taken for a right one. */
#ifndef JUDGE_REPORT_TREE_H
#define JUDGE_REPORT_TREE_H

#include "judge/report/pen.h"
#include "judge/report/row.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What is drawn: beyond that a drawing says less than a list of its slots. */
enum { TREE_NODES = 63, TREE_LEVELS = 8 };

struct tree_node {
    int32_t value;
    int child[2]; /* left, right; -1: none */
    size_t level;
    bool odd;        /* marked: ">7<" */
    size_t x, width; /* columns; set by tree_place() */
};

struct tree {
    struct tree_node node[TREE_NODES]; /* level by level, from left to right */
    size_t count, levels;
    size_t width, height; /* columns and lines of the drawing; at least one line */
};

/* From a row of slots in level order. False if it is no tree or too large. */
bool tree_read(const struct row *slots, struct tree *out);

/* Mark every node that stands in one tree only, or with another value in the other. */
void tree_mark(struct tree *a, struct tree *b);

/* Give each node its columns. Call it when all marks are made. */
void tree_place(struct tree *t);

/* Line `line` of the drawing, from where the pen is; nothing beyond the last. An empty tree is the
 * word "(empty)". Does not end the line. */
void tree_draw(const struct tree *t, size_t line, struct pen *p);

#endif
