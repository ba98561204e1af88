/* Lists and trees between frames and linked nodes. */
#ifndef HARNESS_NODES_H
#define HARNESS_NODES_H

#include "harness/bytes.h"

#include <stdbool.h>
#include <stdint.h>

/* Laid out as the prelude's struct ListNode and struct TreeNode, which every solution agrees on. */
struct jh_list_node {
    int32_t val;
    struct jh_list_node *next;
};
struct jh_tree_node {
    int32_t val;
    struct jh_tree_node *left, *right;
};

/* Before the parameters of a call. remember: origins or positions of nodes will be asked for. */
void jh_nodes_reset(bool remember);
/* After the first list argument: positions count in it. */
struct jh_list_node *jh_list_decode(struct jh_reader *in);
struct jh_tree_node *jh_tree_decode(struct jh_reader *in);
/* The node at a position of the first list of this call; -1 is NULL. */
struct jh_list_node *jh_node_at(int32_t position);

/* what: "the returned list". origins: say which nodes are which of the input's. A cycle is part of the
 * answer when an input list had one, refused else. */
void jh_list_encode(const char *what, const struct jh_list_node *head, bool origins,
                    struct jh_writer *out);
void jh_tree_encode(const char *what, const struct jh_tree_node *root, struct jh_writer *out);
void jh_node_encode(const struct jh_list_node *node, struct jh_writer *out);

#endif
