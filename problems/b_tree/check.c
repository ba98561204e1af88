/* Several trees are right: the rows must be the preorder of a B-tree of the announced degree with exactly the
 * expected keys. Levels and numbers of keys determine the tree, which is walked here along the rows. */
#include "check.h"

struct walk {
    int **row, *len;
    int rows, at;       /* row in hand */
    int t, levels;
    int *key, keys;     /* all keys, in order */
    const char *why;    /* or NULL */
};

static void node(struct walk *w, int level, int64_t lo, int64_t hi)
{
    if (w->why != NULL)
        return;
    if (w->at == w->rows) {
        w->why = reject("the last node has too few children");
        return;
    }
    int *row = w->row[w->at], count = w->len[w->at] - 1, mine = w->at++;
    int least = level == 0 ? 1 : w->t - 1;
    if (row[0] != level)
        w->why = reject("row %d: a node of level %d where one of level %d belongs", mine, row[0], level);
    else if (count < least || count > 2 * w->t - 1)
        w->why = reject("row %d: a node with %d keys; with t = %d there must be %d to %d", mine, count,
                        w->t, least, 2 * w->t - 1);
    for (int i = 0; i <= count && w->why == NULL; i++) {
        int64_t below = i == 0 ? lo : row[i], above = i == count ? hi : row[i + 1];
        if (below >= above)
            w->why = reject("row %d: key %lld is not between its neighbours", mine,
                            (long long)(i == count ? below : above));
        else if (level + 1 < w->levels)
            node(w, level + 1, below, above);
        if (i < count && w->why == NULL)
            w->key[w->keys++] = row[i + 1];
    }
}

static int compare(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return x < y ? -1 : x > y;
}

static int total(int rows, const int *len)
{
    int keys = 0;
    for (int i = 1; i < rows; i++)
        keys += len[i] - 1;
    return keys;
}

const char *check_nodes(int **expected, int expected_size, int *expected_col_size, int **actual,
                        int actual_size, int *actual_col_size)
{
    if (actual_size == 0 || actual_col_size[0] != 2)
        return reject("row 0 must be [t, number of levels]");
    if (actual[0][0] != expected[0][0])
        return reject("row 0 says t = %d instead of %d", actual[0][0], expected[0][0]);
    for (int i = 1; i < actual_size; i++)
        if (actual_col_size[i] < 2)
            return reject("row %d: a node without keys", i);
    int keys = total(expected_size, expected_col_size);
    if (total(actual_size, actual_col_size) != keys)
        return reject("%d keys instead of %d", total(actual_size, actual_col_size), keys);
    struct walk w = {actual, actual_col_size, actual_size, 1, actual[0][0], actual[0][1],
                     calloc((size_t)keys + 1, sizeof(int)), 0, NULL};
    if (w.levels < 0 || w.levels > 40 || (w.levels == 0) != (keys == 0))
        return reject("%d levels for %d keys", w.levels, keys);
    if (keys > 0)
        node(&w, 0, INT64_MIN, INT64_MAX);
    if (w.why != NULL)
        return w.why;
    if (w.at < w.rows)
        return reject("row %d is one node too many", w.at);
    int *want = calloc((size_t)keys + 1, sizeof *want), count = 0;
    for (int i = 1; i < expected_size; i++)
        for (int j = 1; j < expected_col_size[i]; j++)
            want[count++] = expected[i][j];
    qsort(want, (size_t)count, sizeof *want, compare);
    for (int i = 0; i < keys; i++)
        if (want[i] != w.key[i])
            return want[i] < w.key[i] ? reject("key %d is missing", want[i])
                                      : reject("key %d should not be there", w.key[i]);
    free(want);
    free(w.key);
    return "";
}
