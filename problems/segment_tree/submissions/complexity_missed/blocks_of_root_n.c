/* The minimum of each block of about sqrt(n) numbers: whole blocks are skipped, single numbers at
 * both ends and in the changed block are not. m sqrt(n). */
// judge: misses time
typedef struct {
    int n, width;
    int *nums, *block;
} blocks;

static void refresh(blocks *b, int block)
{
    int from = block * b->width, to = from + b->width < b->n ? from + b->width : b->n;
    int min = b->nums[from];
    for (int i = from + 1; i < to; i++)
        if (b->nums[i] < min)
            min = b->nums[i];
    b->block[block] = min;
}

blocks *segment_tree_create(int *nums, int nums_size)
{
    blocks *b = malloc(sizeof *b);
    b->n = nums_size;
    b->width = 1;
    while (b->width * b->width < nums_size)
        b->width++;
    b->nums = malloc(sizeof *nums * (size_t)nums_size);
    b->block = malloc(sizeof *b->block * (size_t)(nums_size / b->width + 1));
    memcpy(b->nums, nums, sizeof *nums * (size_t)nums_size);
    for (int i = 0; i < nums_size; i += b->width)
        refresh(b, i / b->width);
    return b;
}

void segment_tree_assign(blocks *b, int i, int v)
{
    b->nums[i] = v;
    refresh(b, i / b->width);
}

int segment_tree_range_min(blocks *b, int l, int r)
{
    int min = b->nums[l], i = l;
    while (i <= r) {
        bool whole = i % b->width == 0 && i + b->width - 1 <= r;
        int next = whole ? b->block[i / b->width] : b->nums[i];
        if (next < min)
            min = next;
        i += whole ? b->width : 1;
    }
    return min;
}

int segment_tree_first_below(blocks *b, int l, int x)
{
    int i = l;
    while (i < b->n) {
        if (i % b->width == 0 && b->block[i / b->width] >= x)
            i += b->width;
        else if (b->nums[i] < x)
            return i;
        else
            i++;
    }
    return -1;
}

void segment_tree_free(blocks *b)
{
    free(b->nums);
    free(b->block);
    free(b);
}
