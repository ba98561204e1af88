/* See meter.h. jh_trace_pc runs once for every basic block of a counting build: it stays short. */
#include "harness/meter.h"

#include "harness/heap.h"
#include "harness/image.h"
#include "harness/stack.h"
#include "harness/state.h"
#include "harness/wire.h"

#include <sys/mman.h>

uint64_t jh_ops;
uint64_t jh_ops_check __attribute__((aligned(64))) = ~(uint64_t)0;

uint64_t jh_ops_limit = UINT64_MAX;

static uint64_t *heat; /* by pc - heat_text */
static uintptr_t heat_text;
static size_t heat_len;

/* More static data than this is looked at in the counting build only. */
#define STATIC_LOOK ((uint64_t)1 << 20)

void jh_trace_pc(void)
{
    uintptr_t frame = (uintptr_t)__builtin_frame_address(0);
    jh_ops++;
    jh_ops_check--;
    if (frame < jh_stack_lowest)
        jh_stack_lowest = frame;
    if (heat != NULL) {
        uintptr_t at = (uintptr_t)__builtin_return_address(0) - heat_text;
        if (at < heat_len)
            heat[at]++;
    }
    if (__builtin_expect(jh_ops > jh_ops_limit, 0))
        jh_too_many_ops();
}

void jh_charge_at(uintptr_t pc, uint64_t n)
{
    jh_ops += n;
    jh_ops_check -= n;
    if (heat != NULL && pc - heat_text < heat_len)
        heat[pc - heat_text] += n;
    if (__builtin_expect(jh_ops > jh_ops_limit, 0))
        jh_too_many_ops();
}

bool jh_heat_start(uintptr_t text, size_t len)
{
    void *p = mmap(NULL, len * sizeof(*heat), PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (p == MAP_FAILED)
        return false;
    heat = p;
    heat_text = text;
    heat_len = len;
    return true;
}

static uint64_t hotter_than(uint64_t threshold)
{
    uint64_t n = 0;
    for (size_t i = 0; i < heat_len; i++)
        n += heat[i] > threshold;
    return n;
}

void jh_heat_write(void)
{
    uint64_t cap = jh.input->heat_cap, threshold = 0;
    uint64_t at = (jh.input->answer_cap + 15) & ~(uint64_t)15;
    struct wire_heat *out = (struct wire_heat *)(jh.answer + at);
    uint32_t n = 0;
    if (heat == NULL || cap == 0)
        return;
    while (hotter_than(threshold) > cap)
        threshold = threshold * 2 + 1;
    for (size_t i = 0; i < heat_len; i++)
        if (heat[i] > threshold)
            out[n++] = (struct wire_heat){heat_text + i, heat[i]};
    jh.output->heat_count = n;
}

void jh_meter_write(struct wire_meter *out)
{
    bool counting = jh.setup.counting;
    out->ops = counting ? jh_ops : 0;
    out->ops_check = counting ? jh_ops_check ^ WIRE_OPS_KEY : ~(uint64_t)0 ^ WIRE_OPS_KEY;
    out->peak_heap_bytes = jh_heap.peak;
    out->live_heap_bytes = jh_heap.live;
    out->returned_bytes = jh_heap.returned;
    out->allocations = jh_heap.allocations;
    out->failed_allocations = jh_heap.failed;
    out->peak_stack_bytes = jh_stack_peak();
    out->queries = jh.queries;
    out->misses = jh.misses;
    out->static_bytes = jh_image_changed(counting ? UINT64_MAX : STATIC_LOOK);
}
