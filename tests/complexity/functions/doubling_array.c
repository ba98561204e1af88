/* A growing array that doubles its room: n appends copy less than 2 n elements.
 *
 * shape: array
 * time: n
 * space: n
 * sizes: 16..16384
 */
struct growing {
    int *data;
    size_t len;
    size_t room;
};

static void append(struct growing *g, int value)
{
    if (g->len == g->room) {
        g->room = g->room > 0 ? 2 * g->room : 4;
        g->data = realloc(g->data, g->room * sizeof *g->data);
    }
    g->data[g->len++] = value;
}

long long f(int *a, int a_size)
{
    struct growing g = {0};
    for (int i = 0; i < a_size; i++)
        append(&g, a[i]);
    long long last = g.data[g.len - 1];
    free(g.data);
    return last;
}
