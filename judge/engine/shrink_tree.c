/* A level order is read into nodes with two children, changed, and written again. */
#include "judge/engine/shrink_tree.h"

#include "judge/base/mem.h"

#include <stdbool.h>

enum { NONE = -1 };

struct node {
    json_t *value; /* borrowed */
    long child[2]; /* slot numbers, or NONE */
};

/* Slots that hold a node get their children; false if a slot is nobody's child. */
static bool read_tree(const json_t *tree, struct node *nodes, size_t count)
{
    size_t next = 1;
    for (size_t i = 0; i < count; i++) {
        nodes[i] = (struct node){.value = json_array_get(tree, i), .child = {NONE, NONE}};
        if (i >= next && i > 0)
            return false;
        if (json_is_null(nodes[i].value))
            continue;
        for (int k = 0; k < 2; k++, next++)
            if (next < count && !json_is_null(json_array_get(tree, next)))
                nodes[i].child[k] = (long)next;
    }
    return true;
}

static json_t *write_tree(const struct node *nodes, size_t count, long root)
{
    json_t *out = json_array();
    own_mem long *queue = mem_array(2 * count + 2, sizeof *queue);
    size_t head = 0;
    size_t tail = 0;
    size_t kept = 0;
    queue[tail++] = root;
    while (head < tail) {
        long n = queue[head++];
        if (n == NONE) {
            json_array_append_new(out, json_null());
            continue;
        }
        json_array_append(out, nodes[n].value);
        kept = json_array_size(out);
        queue[tail++] = nodes[n].child[0];
        queue[tail++] = nodes[n].child[1];
    }
    while (json_array_size(out) > kept)
        json_array_remove(out, json_array_size(out) - 1);
    return out;
}

json_t *tree_cut(const json_t *tree, size_t i, enum tree_cut how)
{
    size_t count = json_array_size(tree);
    own_mem struct node *nodes = mem_array(count + 1, sizeof *nodes);
    if (!read_tree(tree, nodes, count) || i >= count || json_is_null(nodes[i].value))
        return NULL;
    long instead = how == TREE_DROP ? NONE : nodes[i].child[how == TREE_TO_RIGHT];
    if (how != TREE_DROP && instead == NONE)
        return NULL;
    if (i == 0)
        return write_tree(nodes, count, instead);
    for (size_t k = 0; k < count; k++)
        for (int side = 0; side < 2; side++)
            if (nodes[k].child[side] == (long)i)
                nodes[k].child[side] = instead;
    return write_tree(nodes, count, 0);
}
