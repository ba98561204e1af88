/* The checked build: the same solution once more, with every access looked at.
 *
 * The compiler does the instrumentation that it does for the Linux kernel:
 * -fsanitize=kernel-address calls a function before each read and write, puts redzones around
 * locals and globals, and leaves the runtime to somebody else. That somebody is here, and small, so
 * that the checked build runs in the sandbox of all others: static, no symboliser, no further
 * system call.
 *
 *   checked_shadow.c   one byte of shadow for eight of memory, for the four places that are the
 * solution's: image, stack, arguments, heap. Anything else is not looked at: the processor does
 * that checked_access.c   what compiled code calls; also the trace of values that were read
 *   checked_place.c    an address in words: "just after argument 1 (4 elements, 16 bytes)"
 *   checked_heap.c     blocks with redzones, never used again; who took and freed each
 *   checked_leaks.c    blocks that nothing refers to any more
 *   checked_ubsan.c    undefined behaviour
 *   checked_bytes.c, checked_text.c, checked_sort.c   library functions that look before they touch
 *
 * A shadow byte is that of AddressSanitizer: 0 all eight bytes may be used, 1 to 7 the first so
 * many, from 0x80 on none, and it says why.
 *
 * Memory that was never set: the same case runs with different bytes in fresh memory
 * (wire_input.poison). Where the answers differ, so do the values in the two traces, from the first
 * such read on.
 *
 * The first finding ends the case. All of it happens in the solution's own process and is its word:
 * it explains a verdict and never makes one.
 *
 * source: K. Serebryany et al., AddressSanitizer: A Fast Address Sanity Checker, USENIX ATC 2012;
 *         gcc/asan.cc, gcc/ubsan.cc for the calls and their arguments */
#ifndef HARNESS_CHECKED_H
#define HARNESS_CHECKED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum jh_shadow {
    JH_SHADOW_BESIDE = 0xfa, /* beside a heap block or an argument */
    JH_SHADOW_GONE = 0xfd,   /* freed, or of an earlier call */
    JH_SHADOW_LEFT = 0xf1,   /* these three by the compiler: around locals */
    JH_SHADOW_MIDDLE = 0xf2,
    JH_SHADOW_RIGHT = 0xf3,
    JH_SHADOW_SCOPE = 0xf8, /* a local whose block has ended */
    JH_SHADOW_GLOBAL = 0xf9,
    JH_SHADOW_ALLOCA = 0xca, /* around an array of variable length */
};

/* In the zygote. False when there is no address space. */
bool jh_shadow_reserve(void);
uint64_t jh_shadow_reserved(void); /* bytes of address space that the checked build takes; else 0 */
/* In the case, before it is sealed: takes the limits from the input. */
void jh_checked_begin(void);

/* Whole granules that [address, address + len) touches; the last one only if it ends there. */
void jh_shadow_close(uintptr_t address, size_t len, enum jh_shadow why);
/* Exactly [address, address + len); address is a multiple of 8. */
void jh_shadow_open(uintptr_t address, size_t len);
/* The first byte of [address, address + len) that may not be used. */
bool jh_shadow_bad(uintptr_t address, size_t len, uintptr_t *first);
uint8_t jh_shadow_of(uintptr_t address); /* 0 outside of the four places */
/* The address that a fault in shadow memory was about; other addresses come back as they are. */
uintptr_t jh_shadow_origin(uintptr_t address);

/* An access by the solution: counts, and ends the case when it is bad. who: the library function
 * that does it, or NULL. pc: inside of the instruction. */
void jh_check(const char *who, uintptr_t address, size_t len, bool write, uintptr_t pc);
/* A value that was read or compared, into the trace; pc 0: the answer's. */
void jh_trace(uintptr_t pc, uintptr_t address, uint64_t value);

/* The same for a part of the answer, when it is read. */
void jh_trace_answer(uintptr_t address, size_t len);

/* End the case with words about a bad access that begins at address; first: its first bad byte. */
_Noreturn void jh_place_tell(const char *who, uintptr_t address, size_t len, uintptr_t first,
                             bool write, uintptr_t pc);
/* The block, argument or variable at an address, for other sentences: "argument 1", "a block of 40
 * bytes from malloc". keys: " alloc=0x.. free=0x.." or "". False if it is none of them. */
bool jh_place_name(uintptr_t address, char *words, size_t size, char *keys, size_t keys_size);

struct jh_block {
    uint64_t mark;
    struct jh_block *next; /* in order of address */
    unsigned char *user;   /* NULL: not handed out yet */
    size_t size;
    uintptr_t alloc_pc, free_pc;
    bool own, freed, reached;
};
/* n bytes, 16-aligned and zero, between redzones; NULL when there are no more. */
void *jh_block_take(size_t n);
/* The block of what jh_block_take() gave. */
struct jh_block *jh_block_of(const void *raw);
void jh_block_made(struct jh_block *b, void *user, size_t size, bool own, uintptr_t pc);
void jh_block_freed(struct jh_block *b, uintptr_t pc);
struct jh_block *jh_block_first(void);
/* The block whose bytes or redzones an address lies in, or NULL. */
struct jh_block *jh_block_at(uintptr_t address);
bool jh_block_owns(uintptr_t address); /* inside of the heap's place */

/* At the end of a case: fills the message with a leak, if there is one. */
void jh_checked_leaks(void);

struct jh_global { /* as the compiler lays it out */
    uintptr_t address, size, size_with_redzone;
    const char *name, *module;
    uintptr_t dynamic, location, odr;
};
const struct jh_global *jh_global_at(uintptr_t address);

/* For the adapter: run the compiler's constructors, once. */
void jh_checked_start(void (**from)(void), void (**to)(void));

/* checked_*.c: where a library function was called. */
#define JH_SITE                                                                                    \
    jh_call_site((uintptr_t)__builtin_return_address(0), (uintptr_t)__builtin_frame_address(0))

#endif
