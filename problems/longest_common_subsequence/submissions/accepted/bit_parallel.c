/* 64 cells at a time (Hyyrö, "Bit-parallel LCS-length computation revisited", 2004): a 0 bit of a row stands
 * where the row's value grows by one. All zero bits of the last row together are the answer. */
int longest_common_subsequence(char *a, char *b)
{
    size_t m = strlen(b), words = m / 64 + 1;
    uint64_t *match = calloc(128 * words, sizeof *match);
    uint64_t *row = malloc(words * sizeof *row);
    int answer = 0;

    for (size_t j = 0; j < m; j++)
        match[(size_t)b[j] * words + j / 64] |= (uint64_t)1 << j % 64;
    memset(row, 0xff, words * sizeof *row);
    for (; *a; a++) {
        uint64_t carry = 0;
        for (size_t w = 0; w < words; w++) {
            uint64_t u = row[w] & match[(size_t)*a * words + w];
            uint64_t sum = row[w] + u, out = sum < row[w];
            sum += carry;
            out |= sum < carry;
            row[w] = sum | (row[w] - u);
            carry = out;
        }
    }
    for (size_t j = 0; j < m; j++)
        answer += !(row[j / 64] >> j % 64 & 1);
    free(match);
    free(row);
    return answer;
}
