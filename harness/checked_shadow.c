/* Shadow memory for four places, at the compiler's fixed offset (toolchain_flags:
 * -fasan-shadow-offset). The compiler itself writes only to that of the stack; all else is asked
 * for by calls, so no more of the address space than these places needs a shadow. */
#include "harness/checked.h"

#include "harness/state.h"

#include <string.h>
#include <sys/mman.h>

#define OFFSET ((uintptr_t)0x100000000000)
enum { GRANULE = 8, SHIFT = 3 };

/* As image.c, stack.c, arena.c and checked_heap.c place them. */
static const struct {
    uintptr_t from, to;
} places[] = {
    {WIRE_IMAGE_BASE, WIRE_IMAGE_END},
    {0x2000000000, 0x2040000000},
    {0x3000000000, 0x3200000000},
    {0x4000000000, 0x4040000000},
};
enum { PLACES = sizeof(places) / sizeof(places[0]) };

static uint64_t reserved;

bool jh_shadow_reserve(void)
{
    for (int i = 0; i < PLACES; i++) {
        void *at = (void *)(OFFSET + (places[i].from >> SHIFT));
        size_t len = (places[i].to - places[i].from) >> SHIFT;
        if (mmap(at, len, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0) != at)
            return false;
        reserved += len;
    }
    uint64_t heap = places[3].to - places[3].from;
    void *at = (void *)places[3].from;
    if (mmap(at, heap, PROT_READ | PROT_WRITE,
             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED_NOREPLACE, -1, 0) != at)
        return false;
    reserved += heap;
    return true;
}

uint64_t jh_shadow_reserved(void)
{
    return reserved;
}

static bool watched(uintptr_t address)
{
    for (int i = 0; i < PLACES; i++)
        if (address >= places[i].from && address < places[i].to)
            return true;
    return false;
}

static uint8_t *shadow(uintptr_t address)
{
    return (uint8_t *)(OFFSET + (address >> SHIFT));
}

uint8_t jh_shadow_of(uintptr_t address)
{
    return watched(address) ? *shadow(address) : 0;
}

uintptr_t jh_shadow_origin(uintptr_t address)
{
    return address >= OFFSET && address < 2 * OFFSET ? (address - OFFSET) << SHIFT : address;
}

void jh_shadow_close(uintptr_t address, size_t len, enum jh_shadow why)
{
    if (len > 0 && watched(address) && watched(address + len - 1))
        memset(shadow(address), why, (size_t)(shadow(address + len - 1) - shadow(address)) + 1);
}

void jh_shadow_open(uintptr_t address, size_t len)
{
    if (len == 0 || !watched(address) || !watched(address + len - 1))
        return;
    memset(shadow(address), 0, len / GRANULE);
    if (len % GRANULE != 0)
        *shadow(address + len - 1) = len % GRANULE;
}

static bool byte_is_bad(uintptr_t address)
{
    uint8_t s = *shadow(address);
    return s != 0 && (s >= 0x80 || address % GRANULE >= s);
}

bool jh_shadow_bad(uintptr_t address, size_t len, uintptr_t *first)
{
    if (len == 0 || !watched(address))
        return false;
    for (uintptr_t at = address; at - address < len && watched(at);) {
        if (*shadow(at) == 0) {
            at += GRANULE - at % GRANULE;
            continue;
        }
        if (byte_is_bad(at)) {
            *first = at;
            return true;
        }
        at++;
    }
    return false;
}
