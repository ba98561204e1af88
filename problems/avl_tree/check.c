/* Several trees are right: the preorder must be that of an AVL tree with exactly the expected keys. A preorder
 * determines a search tree, which is rebuilt here by its bounds. */
#include "check.h"

struct walk {
    const int *key;
    int n, at;
    const char *why; /* or NULL */
};

/* Height of the subtree of keys between lo and hi that starts here; 0 for none. */
static int height(struct walk *w, int64_t lo, int64_t hi, int depth)
{
    if (w->why != NULL || w->at == w->n || w->key[w->at] <= lo || w->key[w->at] >= hi)
        return 0;
    if (depth > 60) {
        w->why = reject("the tree is more than 60 levels deep");
        return 0;
    }
    int key = w->key[w->at++];
    int left = height(w, lo, key, depth + 1), right = height(w, key, hi, depth + 1);
    if (w->why == NULL && abs(left - right) > 1)
        w->why = reject("at key %d the left subtree has height %d and the right one %d", key, left,
                        right);
    return 1 + (left > right ? left : right);
}

static int compare(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return x < y ? -1 : x > y;
}

static int *sorted(const int *a, int n)
{
    int *copy = malloc(sizeof *copy * ((size_t)n + 1));
    memcpy(copy, a, sizeof *copy * (size_t)n);
    qsort(copy, (size_t)n, sizeof *copy, compare);
    return copy;
}

const char *check_preorder(int *expected, int expected_size, int *actual, int actual_size)
{
    if (actual_size != expected_size)
        return reject("%d keys instead of %d", actual_size, expected_size);
    int *want = sorted(expected, expected_size), *got = sorted(actual, actual_size);
    for (int i = 0; i < actual_size; i++)
        if (want[i] != got[i])
            return want[i] < got[i] || (i > 0 && got[i] == got[i - 1])
                       ? reject("key %d is missing", want[i])
                       : reject("key %d should not be there", got[i]);
    struct walk w = {actual, actual_size, 0, NULL};
    height(&w, INT64_MIN, INT64_MAX, 1);
    if (w.why != NULL)
        return w.why;
    if (w.at < w.n)
        return reject("no preorder of a search tree: key %d stands on the wrong side of an earlier one",
                      actual[w.at]);
    free(want);
    free(got);
    return "";
}
