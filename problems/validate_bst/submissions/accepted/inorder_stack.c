/* Walks the tree in order with an explicit stack; each key must exceed the one before. */
struct stack {
    struct TreeNode **node;
    size_t used, room;
};

static void push(struct stack *s, struct TreeNode *t)
{
    if (s->used == s->room) {
        s->room = s->room ? 2 * s->room : 16;
        s->node = realloc(s->node, s->room * sizeof *s->node);
    }
    s->node[s->used++] = t;
}

bool validate_bst(struct TreeNode *root)
{
    struct stack s = {0};
    const struct TreeNode *previous = NULL;
    struct TreeNode *t = root;
    bool ordered = true;

    while (t != NULL || s.used > 0) {
        while (t != NULL) {
            push(&s, t);
            t = t->left;
        }
        t = s.node[--s.used];
        if (previous != NULL && previous->val >= t->val) {
            ordered = false;
            break;
        }
        previous = t;
        t = t->right;
    }
    free(s.node);
    return ordered;
}
