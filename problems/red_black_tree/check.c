/* Several trees are right: the rows must be the preorder of a red-black tree with exactly the expected keys. The
 * preorder determines the search tree, which is rebuilt here by its bounds. */
#include "check.h"

struct walk {
    int **row;
    int n, at;
    const char *why; /* or NULL */
};

/* Black nodes on each way down from the subtree of keys between lo and hi that starts here. */
static int black_height(struct walk *w, int64_t lo, int64_t hi, bool under_red, int depth)
{
    if (w->why != NULL || w->at == w->n || w->row[w->at][0] <= lo || w->row[w->at][0] >= hi)
        return 0;
    if (depth > 80) {
        w->why = reject("the tree is more than 80 levels deep");
        return 0;
    }
    int key = w->row[w->at][0];
    bool red = w->row[w->at][1] == 1;
    w->at++;
    if (red && under_red)
        w->why = reject("key %d and its parent are both red", key);
    int left = black_height(w, lo, key, red, depth + 1);
    int right = black_height(w, key, hi, red, depth + 1);
    if (w->why == NULL && left != right)
        w->why = reject("below key %d there are %d black nodes on the left and %d on the right", key,
                        left, right);
    return left + !red;
}

static int compare(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return x < y ? -1 : x > y;
}

static int *sorted_keys(int **row, int n)
{
    int *keys = malloc(sizeof *keys * ((size_t)n + 1));
    for (int i = 0; i < n; i++)
        keys[i] = row[i][0];
    qsort(keys, (size_t)n, sizeof *keys, compare);
    return keys;
}

const char *check_dump(int **expected, int expected_size, int *expected_col_size, int **actual,
                       int actual_size, int *actual_col_size)
{
    (void)expected_col_size;
    for (int i = 0; i < actual_size; i++)
        if (actual_col_size[i] != 2 || actual[i][1] < 0 || actual[i][1] > 1)
            return reject("row %d is no key and 0 or 1", i);
    if (actual_size != expected_size)
        return reject("%d keys instead of %d", actual_size, expected_size);
    int *want = sorted_keys(expected, expected_size), *got = sorted_keys(actual, actual_size);
    for (int i = 0; i < actual_size; i++)
        if (want[i] != got[i])
            return want[i] < got[i] || (i > 0 && got[i] == got[i - 1])
                       ? reject("key %d is missing", want[i])
                       : reject("key %d should not be there", got[i]);
    if (actual_size > 0 && actual[0][1] == 1)
        return reject("the root, key %d, is red", actual[0][0]);
    struct walk w = {actual, actual_size, 0, NULL};
    black_height(&w, INT64_MIN, INT64_MAX, false, 1);
    if (w.why != NULL)
        return w.why;
    if (w.at < w.n)
        return reject("no preorder of a search tree: key %d stands on the wrong side of an earlier one",
                      actual[w.at][0]);
    free(want);
    free(got);
    return "";
}
