/* See calls.h.
 *
 *     function      decode ─ call ─ encode
 *     API           constructor, then for each operation decode ─ call ─ encode, then the
 * destructor
 */
#include "harness/calls.h"

#include "harness/arena.h"
#include "harness/state.h"
#include "harness/value.h"

enum { METHOD_SLOT = 2 }; /* slot 1 is the object */

static struct jh_call call; /* large, and used by one call at a time */

static void call_function(struct jh_reader *in, struct jh_writer *out)
{
    unsigned entry = jh.input->selected;
    jh_decode(&call, &jh.input->entry[entry], 1, in);
    jh.output->stage = WIRE_STAGE_DECODED;
    jh_enter(entry, call.slot, true);
    jh_encode(&call, out);
    jh_arena_recycle();
}

static void *construct(struct jh_reader *in)
{
    jh.method = 0;
    jh_decode(&call, &jh.input->entry[0], 1, in);
    jh.output->stage = WIRE_STAGE_DECODED;
    jh_enter(0, call.slot, false);
    /* real solutions keep the constructor's arrays, so these stay as they are */
    jh_arena_keep();
    return call.slot[0].p;
}

static void call_api(struct jh_reader *in, struct jh_writer *out)
{
    unsigned destructor = jh.input->entries - 1;
    void *object = construct(in);
    uint32_t operations = jh_take_count(in, sizeof(uint16_t));

    for (uint32_t i = 0; i < operations; i++) {
        unsigned entry = jh_take_u16(in);
        if (entry == 0 || entry >= destructor)
            jh_broken("an operation that the interface does not have");
        jh.output->operation = i;
        jh.method = entry;
        jh_decode(&call, &jh.input->entry[entry], METHOD_SLOT, in);
        call.slot[1].p = object;
        jh_enter(entry, call.slot, true);
        jh_encode(&call, out);
        jh_arena_recycle();
    }
    jh.output->operation = operations;
    if (jh.input->entry[destructor].present) {
        call.slot[1].p = object;
        jh_enter(destructor, call.slot, false);
    }
}

void jh_calls_run(struct jh_reader *in, struct jh_writer *out)
{
    uint32_t calls = jh_take_u32(in);
    for (uint32_t i = 0; i < calls; i++) {
        jh.output->call = i;
        if (jh.input->mode == WIRE_MODE_API)
            call_api(in, out);
        else
            call_function(in, out);
    }
}
