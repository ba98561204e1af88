/* See nodes.h. Nodes are allocated one by one, because solutions free() those that they remove. What
 * comes back may be anything: every node is read through jh_try_read, and every walk ends. */
#include "harness/nodes.h"

#include "harness/arena.h"
#include "harness/fault.h"
#include "harness/heap.h"
#include "harness/pointers.h"
#include "harness/state.h"
#include "harness/value.h"

#include <stdio.h>
#include <string.h>

/* The input's list nodes of this call, in order. */
static struct {
    struct jh_list_node **node;
    uint32_t count, size;
    uint32_t first; /* nodes of the first list */
    bool remember, cyclic, any;
} input;

void jh_nodes_reset(bool remember)
{
    input.count = input.first = 0;
    input.remember = remember;
    input.cyclic = input.any = false;
}

static void remember(struct jh_list_node *node)
{
    if (!input.remember)
        return;
    if (input.count == input.size) {
        uint32_t size = input.size ? input.size * 2 : 512;
        struct jh_list_node **bigger = jh_scratch(size * sizeof(struct jh_list_node *));
        if (input.size > 0) {
            memcpy(bigger, input.node, input.size * sizeof(struct jh_list_node *));
            jh_scratch_free(input.node, input.size * sizeof(struct jh_list_node *));
        }
        input.node = bigger;
        input.size = size;
    }
    input.node[input.count++] = node;
}

struct jh_list_node *jh_list_decode(struct jh_reader *in)
{
    struct jh_list_node *head = NULL, *last = NULL, *target = NULL;
    uint32_t n = jh_take_count(in, sizeof(int32_t));
    const unsigned char *values = jh_take(in, n * sizeof(int32_t));
    int32_t cycle = jh_take_i32(in);
    if (cycle < -1 || (cycle >= 0 && (uint32_t)cycle >= n))
        jh_broken("a list that links back to a node it does not have");
    for (uint32_t i = 0; i < n; i++) {
        struct jh_list_node *node = jh_heap_node(sizeof(*node));
        memcpy(&node->val, values + i * sizeof(int32_t), sizeof(int32_t));
        node->next = NULL;
        if (last == NULL)
            head = node;
        else
            last->next = node;
        if (cycle >= 0 && i == (uint32_t)cycle)
            target = node;
        last = node;
        remember(node);
    }
    if (target != NULL) {
        last->next = target;
        input.cyclic = true;
    }
    if (!input.any)
        input.first = n;
    input.any = true;
    return head;
}

struct jh_list_node *jh_node_at(int32_t position)
{
    if (position == -1)
        return NULL;
    if (position < 0 || (uint32_t)position >= input.first)
        jh_broken("a node position outside the first list");
    return input.node[position];
}

static void read_list_node(struct jh_list_node *out, const char *what, uint32_t i,
                           const struct jh_list_node *p)
{
    if (!jh_try_read(out, p, sizeof(*out)))
        jh_refuse("node %u of %s cannot be read (%p)", i + 1, what, (const void *)p);
    if (jh.setup.checked) {
        char whole[96];
        snprintf(whole, sizeof(whole), "node %u of %s", i + 1, what);
        jh_need_readable(whole, p, sizeof(*out));
    }
    if (jh_heap_freed(p))
        jh_refuse("node %u of %s was freed", i + 1, what);
}

static const struct jh_list_node *step(const char *what, uint32_t i, const struct jh_list_node *p)
{
    struct jh_list_node node;
    read_list_node(&node, what, i, p);
    return node.next;
}

struct shape {
    uint32_t nodes;
    int32_t cycle;
};

/* Brent's cycle finding: the turtle teleports to the hare at powers of two, so the walk is linear and
 * needs no memory. R. P. Brent, "An improved Monte Carlo factorization algorithm", BIT 20 (1980). */
static struct shape shape_of(const char *what, const struct jh_list_node *head, uint32_t most)
{
    const struct jh_list_node *turtle = head, *hare = head;
    uint32_t power = 1, length = 0, walked = 0;
    while (hare != NULL) {
        hare = step(what, walked++, hare);
        length++;
        if (hare == turtle)
            break;
        if (length == power) {
            turtle = hare;
            power *= 2;
            length = 0;
        }
        if (walked > 4 * (uint64_t)most + 16)
            jh_refuse("%s is longer than any right answer could be", what);
    }
    if (hare == NULL)
        return (struct shape){walked, -1};
    const struct jh_list_node *a = head, *b = head;
    for (uint32_t i = 0; i < length; i++)
        b = step(what, i, b);
    uint32_t start = 0;
    for (; a != b; start++) {
        a = step(what, start, a);
        b = step(what, start, b);
    }
    return (struct shape){start + length, (int32_t)start};
}

static void put_origins(const struct jh_list_node *head, uint32_t n, struct jh_writer *out)
{
    static struct jh_pointers index;
    jh_pointers_clear(&index);
    for (uint32_t i = 0; i < input.count; i++)
        jh_pointers_add(&index, input.node[i], (int32_t)i);
    for (uint32_t i = 0; i < n; i++, head = head->next)
        jh_put_i32(out, jh_pointers_find(&index, head));
}

void jh_list_encode(const char *what, const struct jh_list_node *head, bool origins,
                    struct jh_writer *out)
{
    size_t room = (size_t)(out->end - out->at) / sizeof(int32_t);
    struct shape shape =
        shape_of(what, head, room < INT32_MAX / 8 ? (uint32_t)room : INT32_MAX / 8);
    if (shape.cycle >= 0 && !input.cyclic)
        jh_refuse("%s never ends: node %u links back to node %d", what, shape.nodes,
                  shape.cycle + 1);
    jh_put_u32(out, shape.nodes);
    const struct jh_list_node *node = head;
    for (uint32_t i = 0; i < shape.nodes; i++, node = node->next) {
        jh_put_i32(out, node->val);
        jh_heap_claim(node);
    }
    jh_put_i32(out, shape.cycle);
    if (origins)
        put_origins(head, shape.nodes, out);
}

void jh_node_encode(const struct jh_list_node *node, struct jh_writer *out)
{
    if (node == NULL) {
        jh_put_i32(out, -1);
        return;
    }
    for (uint32_t i = 0; i < input.first; i++) {
        if (input.node[i] == node) {
            jh_put_i32(out, (int32_t)i);
            return;
        }
    }
    jh_refuse("returned a node that is not part of the input list (%p)", (const void *)node);
}

/* A queue of places that wait for a node: at most one more than there are nodes, twice. */
struct jh_tree_node *jh_tree_decode(struct jh_reader *in)
{
    uint32_t slots = jh_take_count(in, 1);
    struct jh_tree_node *root = NULL;
    size_t bytes = (2 * (size_t)slots + 1) * sizeof(struct jh_tree_node **);
    if (slots == 0)
        return NULL;
    struct jh_tree_node ***waiting = jh_scratch(bytes);
    size_t first = 0, last = 0;
    waiting[last++] = &root;
    for (uint32_t i = 0; i < slots; i++) {
        if (first == last)
            jh_broken("a tree with a slot that has no parent");
        struct jh_tree_node **place = waiting[first++];
        if (jh_take_u8(in) == 0)
            continue;
        struct jh_tree_node *node = jh_heap_node(sizeof(*node));
        *node = (struct jh_tree_node){.val = jh_take_i32(in)};
        *place = node;
        waiting[last++] = &node->left;
        waiting[last++] = &node->right;
    }
    jh_scratch_free(waiting, bytes);
    return root;
}

static void put_tree_node(const char *what, const struct jh_tree_node *p, struct jh_pointers *seen,
                          struct jh_tree_node *node, struct jh_writer *out)
{
    if (!jh_try_read(node, p, sizeof(*node)))
        jh_refuse("a node of %s cannot be read (%p)", what, (const void *)p);
    if (jh.setup.checked) {
        char whole[96];
        snprintf(whole, sizeof(whole), "a node of %s", what);
        jh_need_readable(whole, p, sizeof(*node));
    }
    if (jh_heap_freed(p))
        jh_refuse("a node of %s was freed", what);
    if (jh_pointers_add(seen, p, 0) >= 0)
        jh_refuse("%s is no tree: the node with value %d appears in two places", what, node->val);
    jh_put_u8(out, 1);
    jh_put_i32(out, node->val);
    jh_heap_claim(p);
}

struct queue {
    const struct jh_tree_node **node;
    size_t first, last, size;
};

static void push(struct queue *q, const struct jh_tree_node *node)
{
    if (q->last == q->size) {
        struct queue bigger = {.last = q->last - q->first, .size = q->size ? q->size * 2 : 256};
        bigger.node = jh_scratch(bigger.size * sizeof(*bigger.node));
        if (q->size > 0) {
            memcpy(bigger.node, q->node + q->first, bigger.last * sizeof(*bigger.node));
            jh_scratch_free(q->node, q->size * sizeof(*q->node));
        }
        *q = bigger;
    }
    q->node[q->last++] = node;
}

void jh_tree_encode(const char *what, const struct jh_tree_node *root, struct jh_writer *out)
{
    static struct jh_pointers seen;
    static struct queue queue;
    size_t count_at = (size_t)(out->at - out->start);
    uint32_t slots = 0, kept = 0;
    jh_put_u32(out, 0);
    if (root == NULL)
        return;
    unsigned char *end = out->at;
    jh_pointers_clear(&seen);
    queue.first = queue.last = 0;
    push(&queue, root);
    while (queue.first < queue.last) {
        const struct jh_tree_node *p = queue.node[queue.first++];
        slots++;
        if (p == NULL) {
            jh_put_u8(out, 0);
            continue;
        }
        struct jh_tree_node node;
        put_tree_node(what, p, &seen, &node, out);
        kept = slots;
        end = out->at;
        push(&queue, node.left);
        push(&queue, node.right);
    }
    out->at = end;
    memcpy(out->start + count_at, &kept, sizeof(kept));
}
