/* Leaves may be split in several ways: the rows must be a chain of leaves that are full enough and not too
 * full, with exactly the expected keys in ascending order. */
#include "check.h"

const char *check_leaves(int **expected, int expected_size, int *expected_col_size, int **actual,
                         int actual_size, int *actual_col_size)
{
    if (actual_size == 0 || actual_col_size[0] != 1)
        return reject("row 0 must be [order]");
    if (actual[0][0] != expected[0][0])
        return reject("row 0 says order %d instead of %d", actual[0][0], expected[0][0]);
    int order = actual[0][0], row = 1, at = 0;
    for (int i = 1; i < actual_size; i++) {
        int least = actual_size == 2 ? 1 : order / 2;
        if (actual_col_size[i] < least || actual_col_size[i] > order)
            return reject("row %d: a leaf with %d keys; with order %d there must be %d to %d", i,
                          actual_col_size[i], order, least, order);
        for (int j = 0; j < actual_col_size[i]; j++) {
            if (row < expected_size && at == expected_col_size[row]) {
                row++;
                at = 0;
            }
            int key = actual[i][j];
            if (row >= expected_size)
                return reject("row %d: key %d should not be there", i, key);
            if (key > expected[row][at])
                return reject("row %d: key %d is missing before %d", i, expected[row][at], key);
            if (key < expected[row][at])
                return reject("row %d: key %d is out of order or should not be there", i, key);
            at++;
        }
    }
    if (row < expected_size && at == expected_col_size[row]) {
        row++;
        at = 0;
    }
    if (row < expected_size)
        return reject("the chain of leaves ends before key %d", expected[row][at]);
    return "";
}
