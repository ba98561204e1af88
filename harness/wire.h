/* What crosses between the judge and the sandbox. The only header of the harness that the judge
 * includes.
 *
 * Processes (judge/sandbox/README in its headers tells more):
 *
 *   judge ── keeper ─┬─ stub      pid 1 of the namespaces, no foreign code
 *                    ├─ zygote    this harness + the image of one solution, not yet executed
 *                    └─ case      one fork of the zygote for each case; seals itself, runs, leaves
 *
 * The judge and the zygote share two memory files:
 *
 *   input   the judge writes, the sandbox maps it read-only
 *           struct wire_input, then the argument frame
 *   output  the case writes, the judge reads it after the case is dead, as hostile bytes
 *           struct wire_output, then the answer frame at WIRE_ANSWER_OFFSET, then the heat table
 *
 * All numbers are little endian and unaligned inside frames (memcpy them).
 *
 * Values by type ("T" in problem.json):
 *   i32 i64 f64     4, 8, 8 bytes         bool char    1 byte
 *   string          u32 length, bytes (no NUL among them unless the solution returned char[])
 *   T[]             u32 count, items      T[][]        u32 rows, each a T[]
 *   list<i32>       u32 count, count * i32, i32 cycle: index that the last node links to, or -1;
 *                   where WIRE_NODES is set on a result: count * i32 more, for each node its
 *                   position among the nodes of all input lists, in order, or -1 for a new node
 *   list<i32>[]     u32 count, lists
 *   tree<i32>       level order, u32 slots, each u8 present and, if present, i32 value; only present
 *                   nodes have child slots; trailing absent slots are cut
 *   node            i32 position in the first list argument, or -1 for NULL
 *   fn              u32 callback (enum wire_callback), u32 count, count * i32 data; as an answer
 *                   (mut): the same, with the data as the calls left it
 *
 * Argument frame:
 *   u32 calls, then for each call
 *     a function:  its parameters
 *     an API:      the constructor's parameters, u32 n, n times (u16 method, its parameters);
 *                  a method's number is that of its entry: 1 is the first
 *   Several calls in one frame run one after another in one process.
 * Answer frame:
 *   for each call
 *     a function:  the result unless void, then each mut parameter in order
 *     an API:      for each operation: the result unless void, then its mut parameters
 *
 * A generator's argument frame: requests, one after another, each string family, u32 axes, each (string
 *   name, i64 value), u64 seed, u64 first, u32 count. Its answer frame for each request: u32 made (< count
 *   when an exhaustive family ended; WIRE_GENERATE_CANNOT: the family cannot make these sizes), then for
 *   each u32 length and the argument frame's part of one call.
 */
#ifndef HARNESS_WIRE_H
#define HARNESS_WIRE_H

#include <stdint.h>

enum wire_kind {
    WIRE_VOID,
    WIRE_I32,
    WIRE_I64,
    WIRE_F64,
    WIRE_BOOL,
    WIRE_CHAR,
    WIRE_STRING,
    WIRE_LIST, /* list<i32> */
    WIRE_TREE, /* tree<i32> */
    WIRE_NODE,
    WIRE_FN,
    WIRE_KINDS
};

enum wire_type_flag {
    WIRE_MUT = 1,   /* the argument after the call is an answer */
    WIRE_NODES = 2, /* result lists carry node origins */
};

/* 0 to 4 parameters, all i32; result i32, bool or void. */
struct wire_type {
    uint8_t kind; /* enum wire_kind */
    uint8_t dims; /* number of [] */
    uint8_t flags;
    uint8_t fn; /* for WIRE_FN: number of parameters | result kind << 4 */
};

enum { WIRE_MAX_PARAMS = 10, WIRE_MAX_ENTRIES = 24 };

/* One callable of an image: the function, or constructor, methods and destructor of an API. */
struct wire_entry {
    uint8_t params;
    uint8_t present; /* the optional destructor may be absent */
    uint8_t unused[2];
    struct wire_type result;
    struct wire_type param[WIRE_MAX_PARAMS];
};

/* Callbacks that a problem can hand to a solution. Meaning of the data:
 *   THRESHOLD  {t}: f(x) = x >= t
 *   KEYS       keys: f(i, j) = sign of keys[i] - keys[j]
 *   ADVERSARY  {n}: f(i, j) answers so as to make quicksort quadratic and stay consistent
 *              (M. D. McIlroy, A Killer Adversary for Quicksort, 1999); the data after the calls
 *              are the keys that it settled on
 *   GRID       {rows, cols, cells...}: f(r, c) = the cell, or -1 outside
 *   LOAD, STORE {words, line, capacity, cells...}: one memory behind an LRU cache of `capacity` words
 *              in lines of `line` words; LOAD f(a) = cell a, STORE f(a, v); misses are counted.
 *              Both callbacks of one call share the memory of the one that brings the data; the
 *              other brings none.
 *   TABLE      values: f(i) = values[i], or 0 outside
 */
enum wire_callback {
    WIRE_CB_NONE,
    WIRE_CB_THRESHOLD,
    WIRE_CB_KEYS,
    WIRE_CB_ADVERSARY,
    WIRE_CB_GRID,
    WIRE_CB_LOAD,
    WIRE_CB_STORE,
    WIRE_CB_TABLE,
    WIRE_CALLBACKS
};

enum wire_mode {
    WIRE_MODE_FUNCTION, /* entry number `selected` of the table; 0 but for checkers */
    WIRE_MODE_API,      /* entry 0 constructor, 1..n-2 methods, n-1 destructor */
    WIRE_MODE_GENERATE, /* entry 0 is the generator's */
};

enum wire_input_flag {
    WIRE_HEAT = 1,  /* report counts by program counter */
    WIRE_TRACE = 2, /* checked build: the heat table gets the first values that were read and
              compared, in order: struct wire_heat with the place and a hash of the value */
};

enum { WIRE_MAGIC = 0x4a55, WIRE_ANSWER_OFFSET = 4096 };
#define WIRE_GENERATE_CANNOT UINT32_MAX

/* At the start of the input file. */
struct wire_input {
    uint32_t magic;
    uint32_t mode;  /* enum wire_mode */
    uint32_t flags; /* enum wire_input_flag */
    uint32_t entries;
    uint32_t selected;      /* WIRE_MODE_FUNCTION: which entry is called */
    uint32_t poison;        /* checked build: the byte that memory of malloc starts with */
    uint64_t frame_len;     /* bytes after this struct */
    uint64_t answer_cap;    /* room for the answer frame */
    uint64_t heat_cap;      /* entries of struct wire_heat; the table stands at
                               WIRE_ANSWER_OFFSET + answer_cap rounded up to 16 */
    uint64_t cpu_ns;        /* the case is killed a tick after this much CPU time */
    uint64_t wall_ns;       /* and after this much real time */
    uint64_t address_space; /* RLIMIT_AS, bytes; 0 none */
    uint64_t output_bytes;  /* RLIMIT_FSIZE, for stdout and stderr together */
    uint64_t ops_limit; /* counting build: the case ends with WIRE_STAGE_OPS beyond; 0 none; checked
                           build: so many reads, writes and comparisons */
    uint64_t trace_stop; /* checked build: event of the trace, from 1, that is to be told as a read
                            of memory that was never set; 0 none */
    struct wire_entry entry[WIRE_MAX_ENTRIES];
};

/* How far the case came. Everything here is the child's word. */
enum wire_stage {
    WIRE_STAGE_NONE,
    WIRE_STAGE_DECODED, /* arguments stand in memory */
    WIRE_STAGE_CALLED,  /* inside the solution */
    WIRE_STAGE_DONE,    /* the answer frame is complete */
    WIRE_STAGE_REFUSED, /* the solution's result could not be read: message says why */
    WIRE_STAGE_FAULT,   /* a signal handler of the harness saw a crash: message says where */
    WIRE_STAGE_HARNESS, /* the harness itself failed: message; a judge error with WIRE_STATUS_BROKEN */
    WIRE_STAGE_OPS,     /* stopped by ops_limit: a bound that no clock can move */
};

struct wire_meter {
    uint64_t ops;             /* basic blocks + charges; counting build only */
    uint64_t ops_check;       /* ~ops ^ WIRE_OPS_KEY, kept apart: two encodings must agree */
    uint64_t max_call_ops;    /* dearest single call of an API */
    uint64_t peak_heap_bytes; /* requested bytes, without the harness's own */
    uint64_t live_heap_bytes; /* at the end */
    uint64_t returned_bytes;  /* heap blocks that the result consists of */
    uint64_t allocations;
    uint64_t peak_stack_bytes;
    uint64_t static_bytes; /* bytes of the image's writable data that changed */
    uint64_t queries;      /* calls of callbacks */
    uint64_t misses;       /* cache misses of LOAD and STORE */
    uint64_t failed_allocations;
};
#define WIRE_OPS_KEY 0x9e3779b97f4a7c15ull

/* A case leaves with this status when the harness failed before it had sealed itself, when nothing of the
 * solution has run. The filter lets nobody leave with a status from 128 on later, so this, unlike the
 * stage, is not the child's word. */
enum { WIRE_STATUS_BROKEN = 0x83, WIRE_STATUS_RESERVED = 0x80 /* mask */ };

/* A message of REFUSED and FAULT is "prefix|words": prefix is a possibly empty list of key=value,
 * separated by blanks, without a | of its own.
 *
 *   pc=0x..            the line in the image: of the fault, or of the call into the library that faulted
 *                      (0x0: unknown)
 *   arg=N              beside or inside parameter N, from 0; -1 return_size, -2 return_column_sizes
 *   row=N              of that parameter, from 0; -1: the array itself
 *   offset=N size=N item=N   in bytes from the array's start; of the array; of one element
 *   null=1 offset=N    through a NULL pointer
 *   address=0x..       memory of nobody
 *   stack=N            the stack's size: it overflowed
 *   heap=foreign | double_free | overflow    free() or realloc() found out
 *   poison=malloc | free | argument | local  a pointer that was made of poison
 *   line=N             of a failed assert, as the compiler numbered it
 *   write=1, 0, -1     it was a write, a read, unknown
 *   kind=NAME          checked build: what was found, see judge/engine/autopsy_words.c
 *   alloc=0x.. free=0x..   checked build: the lines that took the block from malloc and gave it
 * back bytes=N blocks=N   checked build: what leaked; only with WIRE_STAGE_DONE
 *
 * The words speak of "argument 1", of an API "argument 1 of entry 2", "*return_size", nodes and strings from 1, rows by index from 0.
 */
struct wire_output {
    uint32_t magic;
    uint32_t stage;     /* enum wire_stage */
    uint32_t signal;    /* WIRE_STAGE_FAULT */
    uint32_t call;      /* call in hand */
    uint32_t operation; /* operation in hand, API */
    uint32_t heat_count;
    uint64_t answer_len;
    struct wire_meter meter;
    char message[512]; /* NUL-terminated; hostile */
};

struct wire_heat {
    uint64_t pc; /* return address of the counter's call */
    uint64_t count;
};

/* An image is linked at a fixed place, beside the harness and against its exported symbols only. It
 * is no program: the harness never runs its start-up code. Its entry point is the address of
 * `void (*const jh_entries[])(union jh_slot *)`. */
enum { WIRE_MAX_SEGMENTS = 8 };
#define WIRE_IMAGE_BASE 0x10000000ull
#define WIRE_IMAGE_END  0x70000000ull

struct wire_segment {
    uint64_t address, memory_len; /* page aligned, inside [WIRE_IMAGE_BASE, WIRE_IMAGE_END) */
    uint64_t file_offset, file_len;
    uint32_t writable, executable; /* never both */
};

enum { WIRE_FILTER_SELF = 0x4a5e1f00 }; /* beyond any process id */

/* What the zygote reads first, from WIRE_FD_SETUP. */
struct wire_setup {
    uint32_t magic;
    uint32_t segments;
    uint64_t entries;                 /* address of the entry table, inside a readable segment */
    uint64_t input_size, output_size; /* of the shared memory files */
    uint64_t stack_bytes;
    uint32_t filter_len; /* BPF instructions that follow this struct, struct sock_filter each; in
                            each case, before it seals itself, a k of WIRE_FILTER_SELF becomes its
                            own process id: it may signal itself and nobody else */
    uint32_t counting;   /* the image is the counting build */
    uint32_t checked;    /* the image is the checked build, see harness/checked.h */
    uint32_t unused;
    struct wire_segment segment[WIRE_MAX_SEGMENTS];
};

/* The zygote's descriptors. 0 is /dev/null or closed; 1 and 2 are the capture file. */
enum {
    WIRE_FD_CONTROL =
        3, /* SOCK_SEQPACKET: one byte 'r' runs a case and is answered by 'f' when it is
                            forked, 'k' kills the running case */
    WIRE_FD_SETUP = 4,
    WIRE_FD_IMAGE = 5,
    WIRE_FD_INPUT = 6,
    WIRE_FD_OUTPUT = 7,
};

#endif
