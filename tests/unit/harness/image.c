/* The test image: small functions, good and bad, behind adapters as the judge writes them. */
#include "prelude.h"
#include "slot.h"
#include "gen.h"
#include "tests/unit/harness/image_entries.h"

#include <setjmp.h>
#include <signal.h>
#include <unistd.h>

typedef struct ListNode node;
typedef struct TreeNode tree;

/* (i32 a, i64 b, f64 c, bool d, char e) -> i64 */
static void scalars(union jh_slot *s)
{
    s[0].i64 = s[1].i32 + s[2].i64 * 10 + (int64_t)(s[3].f64 * 1000) + (s[4].b ? 100000 : 0) +
               (s[5].c == 'x' ? 1000000 : 0);
}

/* (i32[] a) -> i32 */
static void sum(union jh_slot *s)
{
    int *a = s[1].p, total = 0;
    for (int i = 0; i < s[2].i32; i++)
        total += a[i];
    s[0].i32 = total;
}

/* (mut bool[] a) */
static void bools(union jh_slot *s)
{
    unsigned char *a = s[1].p;
    for (int i = 0; i < s[2].i32; i++)
        a[i] = a[i] ? 0 : 7;
}

/* (string) -> string: the argument itself */
static void text(union jh_slot *s)
{
    s[0].p = s[1].p;
}

/* (string[] words) -> i32: all lengths */
static void texts(union jh_slot *s)
{
    char **w = s[1].p;
    s[0].i32 = 0;
    for (int i = 0; i < s[2].i32; i++)
        s[0].i32 += (int)strlen(w[i]);
}

/* () -> string[] */
static void give_texts(union jh_slot *s)
{
    char **w = malloc(2 * sizeof(*w));
    w[0] = strdup("from the heap");
    w[1] = "literal";
    *(int *)s[1].p = 2;
    s[0].p = w;
}

/* (i32[][] g) -> i32: sum, ragged */
static void grid(union jh_slot *s)
{
    int **g = s[1].p, *columns = s[3].p;
    s[0].i32 = 0;
    for (int r = 0; r < s[2].i32; r++)
        for (int c = 0; c < columns[r]; c++)
            s[0].i32 += g[r][c];
}

/* (i32 rows) -> i32[][]: row r holds r items r */
static void give_rows(union jh_slot *s)
{
    int n = s[1].i32, **g = malloc((size_t)n * sizeof(*g)), *columns = malloc((size_t)n * 4);
    for (int r = 0; r < n; r++) {
        columns[r] = r;
        g[r] = r ? malloc((size_t)r * 4) : NULL;
        for (int c = 0; c < r; c++)
            g[r][c] = r;
    }
    *(int *)s[2].p = n;
    *(int **)s[3].p = columns;
    s[0].p = g;
}

/* (mut i32[][] g): exchanges the first two row pointers */
static void swap_rows(union jh_slot *s)
{
    int **g = s[1].p, *t = g[0];
    g[0] = g[1];
    g[1] = t;
}

/* (char[][] g) -> i32 */
static void chars(union jh_slot *s)
{
    char **g = s[1].p;
    int *columns = s[3].p;
    s[0].i32 = 0;
    for (int r = 0; r < s[2].i32; r++)
        for (int c = 0; c < columns[r]; c++)
            s[0].i32 += g[r][c] == '1';
}

/* (mut string) */
static void upper(union jh_slot *s)
{
    for (char *p = s[1].p; *p; p++)
        *p = (char)toupper((unsigned char)*p);
}

/* (list) -> list+ */
static void reverse(union jh_slot *s)
{
    node *done = NULL;
    for (node *n = s[1].p; n != NULL;) {
        node *next = n->next;
        n->next = done;
        done = n;
        n = next;
    }
    s[0].p = done;
}

/* (list, node) -> node: the one after */
static void middle(union jh_slot *s)
{
    node *n = s[2].p;
    s[0].p = n ? n->next : NULL;
}

/* (list[]) -> list+: chained, with a new node in front */
static void lists(union jh_slot *s)
{
    node **l = s[1].p, *first = malloc(sizeof(*first)), *last = first;
    first->val = -7;
    for (int i = 0; i < s[2].i32; i++) {
        last->next = l[i];
        while (last->next)
            last = last->next;
    }
    last->next = NULL;
    s[0].p = first;
}

/* (list) -> list: ties the end to the second node */
static void tie(union jh_slot *s)
{
    node *n = s[1].p;
    while (n->next)
        n = n->next;
    n->next = ((node *)s[1].p)->next;
    s[0].p = s[1].p;
}

static tree *mirror(tree *t)
{
    if (t == NULL)
        return NULL;
    tree *l = mirror(t->left);
    t->left = mirror(t->right);
    t->right = l;
    return t;
}

/* (tree) -> tree */
static void invert(union jh_slot *s)
{
    s[0].p = mirror(s[1].p);
}

/* (tree) -> tree with one child twice */
static void dag(union jh_slot *s)
{
    tree *t = s[1].p;
    t->right = t->left;
    s[0].p = t;
}

/* (mut i64[]) */
static void longs(union jh_slot *s)
{
    int64_t *a = s[1].p;
    for (int i = 0; i < s[2].i32; i++)
        a[i] *= 1000000007;
}

/* (f64[]) -> f64[]: halves in a new array */
static void doubles(union jh_slot *s)
{
    double *a = s[1].p, *b = malloc((size_t)s[2].i32 * sizeof(*b));
    for (int i = 0; i < s[2].i32; i++)
        b[i] = a[i] / 2;
    *(int *)s[3].p = s[2].i32;
    s[0].p = b;
}

/* (i32[] a, i32 at, bool write) -> i32: a[at] */
static void poke(union jh_slot *s)
{
    volatile int *a = s[1].p;
    if (s[4].b)
        a[s[3].i32] = 1;
    else
        s[0].i32 = a[s[3].i32];
}

/* (string, i32 at) -> char */
static void poke_text(union jh_slot *s)
{
    const volatile char *t = s[1].p;
    s[0].c = t[s[2].i32];
}

/* (i32[][] g, i32 row, i32 column) -> i32 */
static void peek_row(union jh_slot *s)
{
    int **g = s[1].p;
    s[0].i32 = *(volatile int *)&g[s[4].i32][s[5].i32];
}

static int static_array[3] = {7, 8, 9};

/* (i32[] a, i32 how) -> i32[] */
static void make(union jh_slot *s)
{
    int *size = s[4].p, *block;
    s[0].p = s[1].p;
    *size = s[2].i32;
    switch (s[3].i32) {
    case 0: /* the argument itself */
        break;
    case 1: /* size never set */
        *size = -559038737;
        break;
    case 2:
        *size = -3;
        break;
    case 3:
        s[0].p = (void *)0x10;
        break;
    case 4: /* NULL, but two */
        s[0].p = NULL;
        *size = 2;
        break;
    case 5: /* NULL and none */
        s[0].p = NULL;
        *size = 0;
        break;
    case 6: /* larger than its block */
        s[0].p = malloc(8);
        *size = 3;
        break;
    case 7: /* beyond the argument's end */
        *size = s[2].i32 + 1;
        break;
    case 8: /* freed */
        block = malloc(40);
        free(block);
        s[0].p = block;
        break;
    case 9: /* huge */
        *size = 2000000000;
        break;
    case 10:
        s[0].p = static_array;
        *size = 3;
        break;
    case 11: /* NULL, size never set */
        s[0].p = NULL;
        *size = -559038737;
        break;
    case 12: /* return_size is one int, not two */
        ((volatile int *)size)[1] = 1;
        break;
    case 13: /* a pointer that was never initialised */
        block = malloc(64);
        s[0].p = *(void **)block;
        break;
    case 14: /* writes before its argument */
        ((volatile int *)s[1].p)[-1] = 0;
        break;
    case 15: /* a block of exactly the right size, overrun */
        block = malloc(8);
        memset(block, 0, 12);
        s[0].p = block;
        *size = 2;
        break;
    }
}

/* (i32 how) -> i32[][] */
static void make_rows(union jh_slot *s)
{
    static int columns[2] = {1, -1};
    int *size = s[2].p, **sizes = s[3].p, **rows = calloc(2, sizeof(*rows));
    s[0].p = rows;
    *size = 2;
    switch (s[1].i32) {
    case 0: /* column sizes never set */
        break;
    case 1:
        *sizes = NULL;
        break;
    case 2: /* a row is missing */
        *sizes = columns;
        break;
    case 3: /* negative row */
        *sizes = columns;
        rows[0] = calloc(1, sizeof(int));
        break;
    case 4: /* none, and column sizes untouched: legal */
        *size = 0;
        break;
    }
}

/* (i32 how) -> string */
static void make_text(union jh_slot *s)
{
    char *p;
    s[0].p = NULL;
    if (s[1].i32 == 1)
        s[0].p = (void *)0x10;
    if (s[1].i32 == 2) { /* no end */
        p = malloc(4);
        memcpy(p, "abcd", 4);
        s[0].p = p;
    }
    if (s[1].i32 == 3)
        s[0].p = "literal";
    if (s[1].i32 == 4)
        s[0].p = strdup("mine");
}

static volatile int zero;

static int deep(volatile int *p)
{
    volatile int here[64];
    here[0] = *p + 1;
    return deep(here) + here[0];
}

static int below(int depth)
{
    volatile char block[1000];
    block[0] = (char)depth;
    block[999] = 1;
    return depth > 0 ? below(depth - 1) + block[0] : 1;
}

__attribute__((noinline)) static int huge_frame(void)
{
    volatile char huge[100 << 20];
    huge[zero] = 1;
    return huge[zero];
}

/* (i32 how) -> i32 */
static void crash(union jh_slot *s)
{
    tree *t = NULL;
    void **list;
    s[0].i32 = 5;
    switch (s[1].i32) {
    case 0:
        s[0].i32 = *(volatile int *)&t->right;
        break;
    case 1:
        s[0].i32 = deep((volatile int *)&zero);
        break;
    case 2:
        s[0].i32 = 7 / zero;
        break;
    case 3:
        abort();
        break;
    case 4:
        assert(zero == 1 && "some || words");
        break;
    case 5:
        __builtin_trap();
        break;
    case 6:
        exit(3);
        break;
    case 7: /* poison as a pointer */
        list = malloc(64);
        s[0].i32 = **(volatile int **)&list[1];
        break;
    case 8:
        s[0].i32 = *(volatile int *)0x123456789000;
        break;
    case 9:
        raise(SIGSEGV);
        break;
    case 10: /* inside the library */
        s[0].i32 = (int)strlen((char *)(uintptr_t)zero);
        break;
    case 11: /* an own handler replaces ours */
        signal(SIGSEGV, SIG_IGN);
        break;
    case 12: /* legal, deep */
        s[0].i32 = below(40000) != 0;
        break;
    case 13: /* a frame larger than the whole stack */
        s[0].i32 = huge_frame();
        break;
    case 14: /* asks forever */
        while (zero == 0)
            continue;
        break;
    case 15:
        sleep(1000);
        break;
    case 16: { /* sees what free() leaves */
        tree *n = calloc(1, sizeof(*n));
        free(n);
        s[0].i32 = *(volatile int *)&n->left->val;
        break;
    }
    case 17:
        *(volatile int *)(uintptr_t) "constant" = 1;
        break;
    case 18: /* not its own number */
        static_array[0]++;
        break;
    }
}

/* (i32 how) -> i32 */
static void heap(union jh_slot *s)
{
    char *p = malloc(40), *q;
    s[0].i32 = 1;
    switch (s[1].i32) {
    case 0: /* peak 140, live 40, 2 allocations */
        q = malloc(100);
        free(q);
        break;
    case 1:
        free(p);
        free(p);
        break;
    case 2:
        free(p + 16);
        break;
    case 3:
        q = (char *)static_array;
        __asm__("" : "+r"(q));
        free(q);
        break;
    case 4:
        __asm__("" : "+r"(p));
        memset(p, 0, 41);
        free(p);
        break;
    case 5: /* poison */
        s[0].i32 = (unsigned char)*(volatile char *)p == 0xa5;
        break;
    case 6: /* calloc, realloc keep what they promise */
        q = calloc(10, 10);
        q[99] = 5;
        q = realloc(q, 1000);
        s[0].i32 = q[99] == 5 && q[0] == 0 && (unsigned char)q[100] == 0xa5;
        q = realloc(q, 50);
        free(realloc(NULL, 3));
        break;
    case 7:
        s[0].i32 = malloc((size_t)1 << 45) == NULL;
        break;
    case 8:
        q = aligned_alloc(4096, 8192);
        s[0].i32 = (uintptr_t)q % 4096 == 0;
        q = realloc(q, 10000);
        free(q);
        free(strdup("five"));
        break;
    case 9: /* a large sparse block costs what is touched of it */
        q = calloc(1, 512 << 20);
        q[100 << 20] = 1;
        s[0].i32 = q[200 << 20] == 0;
        q = malloc(512 << 20);
        q[100 << 20] = 1;
        break;
    case 10: { /* as glibc's qsort does with a large array */
        int n = 200000, *a = malloc((size_t)n * 4);
        for (int i = 0; i < n; i++)
            a[i] = (int)((unsigned)i * 2654435761u);
        extern int image_compare(const void *, const void *);
        qsort(a, (size_t)n, 4, image_compare);
        for (int i = 1; i < n; i++)
            s[0].i32 &= a[i - 1] <= a[i];
        break;
    }
    case 11: {
        char *line = NULL;
        s[0].i32 = asprintf(&line, "%d-%s", 42, "x") == 4 && strcmp(line, "42-x") == 0;
        free(line);
        break;
    }
    }
}

int image_compare(const void *a, const void *b);
int image_compare(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

static char changed[100000];

__attribute__((noinline)) static int quarter_megabyte(int n)
{
    char block[250000];
    memset(block, n, sizeof(block));
    return ((volatile char *)block)[7];
}

/* (i32 how, i32 n) -> i32 */
static void cost(union jh_slot *s)
{
    int n = s[2].i32;
    volatile int total = 0;
    switch (s[1].i32) {
    case 0:
        for (int i = 0; i < n; i++)
            total += i;
        break;
    case 1:
        below(n);
        break;
    case 2:
        memset(changed + 5, 1, (size_t)n);
        break;
    case 3:
        total = quarter_megabyte(n);
        break;
    }
    s[0].i32 = total;
}

/* (i32 n, fn f) -> i32: first x in 0..n-1 with f(x) */
static void probe(union jh_slot *s)
{
    bool (*f)(int) = (bool (*)(int))s[2].fn;
    int lo = 0, hi = s[1].i32;
    while (lo < hi) {
        int mid = lo + (hi - lo) / 2;
        if (f(mid))
            hi = mid;
        else
            lo = mid + 1;
    }
    s[0].i32 = lo;
}

/* (i32 n, mut fn f) -> i32[]: order by quicksort with the first item as pivot */
static void quick(int *a, int n, int (*f)(int, int))
{
    while (n > 1) {
        int last = 0;
        for (int i = 1; i < n; i++) {
            if (f(a[i], a[0]) < 0) {
                int t = a[++last];
                a[last] = a[i];
                a[i] = t;
            }
        }
        int t = a[0];
        a[0] = a[last];
        a[last] = t;
        quick(a, last, f);
        a += last + 1;
        n -= last + 1;
    }
}
static void settle(union jh_slot *s)
{
    int n = s[1].i32, *a = malloc((size_t)n * 4);
    for (int i = 0; i < n; i++)
        a[i] = i;
    quick(a, n, (int (*)(int, int))s[2].fn);
    *(int *)s[3].p = n;
    s[0].p = a;
}

/* (i32 n, i32 stride, mut fn load, fn store): cell[i] = cell[i * stride % n] for all i */
static void copy_cells(union jh_slot *s)
{
    int (*load)(int) = (int (*)(int))s[3].fn;
    void (*store)(int, int) = (void (*)(int, int))s[4].fn;
    for (int i = 0; i < s[1].i32; i++)
        store(i, load((int)((long)i * s[2].i32 % s[1].i32)));
}

/* An interface: a table of ten, that keeps the pointer of the last name it was given. */
struct api {
    int *start, size;
    int cell[10];
    const char *name;
};

/* (i32[] start) */
static void api_create(union jh_slot *s)
{
    struct api *a = calloc(1, sizeof(*a));
    a->start = s[1].p;
    a->size = s[2].i32;
    s[0].p = a;
}

/* put(key, value); key 0..9 */
static void api_put(union jh_slot *s)
{
    struct api *a = s[1].p;
    a->cell[s[2].i32] = s[3].i32;
    for (volatile int i = 0; i < s[3].i32; i++)
        continue;
}

/* get(key) -> i32: cell, else start */
static void api_get(union jh_slot *s)
{
    struct api *a = s[1].p;
    int key = s[2].i32;
    s[0].i32 = a->cell[key] ? a->cell[key] : a->start[key];
}

/* name(string) -> bool: the name before still reads as a word */
static void api_name(union jh_slot *s)
{
    struct api *a = s[1].p;
    s[0].b = a->name != NULL && isalpha((unsigned char)a->name[0]);
    a->name = s[2].p;
}

static void api_free(union jh_slot *s)
{
    free(s[1].p);
}

static void gen_some(struct gen *g)
{
    int n = gen_size(g, "n");
    gen_put_i32s(g, gen_iota(g, n, 1, 1), n);
}
static const struct gen_family gen_families[] = {{"some", gen_some}};
static void gen(union jh_slot *s)
{
    s[2].p = NULL;
    s[3].p = (void *)(uintptr_t)gen_families;
    s[4].i32 = 1;
}

static int counter = 41;

/* () -> i32 */
static void state(union jh_slot *s)
{
    s[0].i32 = ++counter;
}

/* (i32 how) -> tree */
static void give_tree(union jh_slot *s)
{
    tree *t = calloc(1, sizeof(*t));
    t->val = 3;
    s[0].p = t;
    if (s[1].i32 == 1)
        t->left = t;
    if (s[1].i32 == 2)
        t->right = (void *)0x20;
}

/* (list) -> list: its second node was freed */
static void freed_list(union jh_slot *s)
{
    node *n = s[1].p;
    free(n->next);
    s[0].p = n;
}

/* () -> list: made of garbage */
static void long_list(union jh_slot *s)
{
    node *n = malloc(sizeof(*n));
    s[0].p = n;
}

/* () -> i32: prints, then what stdin gives */
static void print(union jh_slot *s)
{
    int x = 0;
    printf("to %s\n", "stdout");
    fprintf(stderr, "to stderr\n");
    s[0].i32 = getchar() == EOF && scanf("%d", &x) == EOF && feof(stdin);
}

/* () -> i32: parts of the library that glibc starts lazily or selects by processor */
static void library(union jh_slot *s)
{
    static jmp_buf back;
    time_t now = 0;
    struct tm tm;
    char buffer[64];
    volatile double x = 2.0;
    volatile __int128 wide = (__int128)1 << 100;
    int ok = 0;
    ok += strlen(memcpy(buffer, "hello", 6)) == 5;
    ok += strstr(buffer, "ll") == buffer + 2;
    ok += fabs(sqrt(x) * sqrt(x) - 2) < 1e-9 && floor(x + 0.5) == 2 && sin(x) < 1;
    ok += localtime_r(&now, &tm) != NULL && tm.tm_year == 70;
    ok += strftime(buffer, sizeof(buffer), "%Y", &tm) == 4;
    ok += snprintf(buffer, sizeof(buffer), "%.3f %5s|", x, "ab") == 12;
    ok += sscanf("12 abc", "%d", &(int){0}) == 1;
    ok += (int)(wide / 3 > 0) && strtol("77", NULL, 8) == 63;
    if (setjmp(back) == 0)
        longjmp(back, 1);
    else
        ok++;
    errno = ERANGE;
    ok += errno == ERANGE && isalpha('x') && toupper('x') == 'X';
    srand(1);
    ok += rand() != rand();
    ok += getenv("PATH") == NULL;
    s[0].i32 = ok;
}

#define ADDRESS(name) name,
void (*const jh_entries[])(union jh_slot *) = {IMAGE_ENTRIES(ADDRESS)};
