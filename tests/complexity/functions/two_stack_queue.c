/* A queue of two stacks: an element is moved from one to the other once. n elements pass,
 * three in for two out.
 *
 * shape: array
 * time: n
 * space: n
 * sizes: 16..16384
 */
struct stack {
    int *data;
    int len;
};

static int pop(struct stack *in, struct stack *out)
{
    if (out->len == 0)
        while (in->len > 0)
            out->data[out->len++] = in->data[--in->len];
    return out->data[--out->len];
}

long long f(int *a, int a_size)
{
    struct stack in = {malloc((size_t)a_size * sizeof(int)), 0};
    struct stack out = {malloc((size_t)a_size * sizeof(int)), 0};
    long long sum = 0;
    for (int i = 0; i < a_size; i++) {
        in.data[in.len++] = a[i];
        if (i % 3 != 0)
            sum += (long long)i * pop(&in, &out);
    }
    while (in.len + out.len > 0)
        sum -= pop(&in, &out);
    free(in.data);
    free(out.data);
    return sum;
}
