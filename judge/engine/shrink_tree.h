/* Cutting trees that are written in level order, with null for absent children. */
#ifndef JUDGE_ENGINE_SHRINK_TREE_H
#define JUDGE_ENGINE_SHRINK_TREE_H

#include <jansson.h>
#include <stddef.h>

enum tree_cut {
    TREE_DROP,     /* the node at slot i and all below it */
    TREE_TO_LEFT,  /* its left child takes its place */
    TREE_TO_RIGHT, /* its right child does */
    TREE_CUTS
};

/* New reference; NULL if slot i holds no node, has no such child, or the array is no tree. */
json_t *tree_cut(const json_t *tree, size_t i, enum tree_cut how);

#endif
