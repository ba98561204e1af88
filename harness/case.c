/* The story of a case: seal, then for every call of the frame decode, call, encode (calls.c).
 *
 *     NONE ─ seal ─ DECODED ─ CALLED ─ (encode) ─ … ─ DONE
 *                                └ REFUSED, FAULT, or death by a signal
 */
#include "harness/case.h"

#include "harness/bytes.h"
#include "harness/calls.h"
#include "harness/checked.h"
#include "harness/fault.h"
#include "harness/gen_run.h"
#include "harness/meter.h"
#include "harness/seal.h"
#include "harness/stack.h"
#include "harness/state.h"
#include "harness/value.h"

#include <string.h>

static struct jh_call call; /* of a generator */
static uint64_t dearest;

void jh_enter(unsigned entry, union jh_slot *slots, bool operation)
{
    uint64_t before = operation ? jh_ops : 0;
    jh.output->stage = WIRE_STAGE_CALLED;
    jh_stack_call(jh.entry[entry], slots);
    if (operation && jh_ops - before > dearest)
        dearest = jh_ops - before;
    if (jh_fault_replaced)
        jh_fault_reinstall();
}

/* The generator library calls the adapter itself, once for each input, on the solution's stack. */
static void generate(union jh_slot *slot)
{
    char why[256] = "the generator failed";
    const struct wire_input *in = jh.input;
    size_t len = jh_gen_run((const unsigned char *)(in + 1), (size_t)in->frame_len, jh.entry[0],
                            jh.answer, (size_t)in->answer_cap, why, sizeof(why));
    if (len == SIZE_MAX)
        jh_refuse("%s", why);
    slot[0].i64 = (int64_t)len;
}

static void check_input(void)
{
    const struct wire_input *in = jh.input;
    uint64_t output = jh.setup.output_size, input = jh.setup.input_size;
    uint64_t heat_at = WIRE_ANSWER_OFFSET + ((in->answer_cap + 15) & ~(uint64_t)15);
    if (in->magic != WIRE_MAGIC)
        jh_broken("input without its mark");
    if (in->frame_len > input - sizeof(*in))
        jh_broken("argument frame larger than the input file");
    if (in->answer_cap > output || heat_at > output ||
        in->heat_cap > (output - heat_at) / sizeof(struct wire_heat))
        jh_broken("answer larger than the output file");
    if (in->entries == 0 || in->entries > WIRE_MAX_ENTRIES || in->selected >= in->entries ||
        (in->mode == WIRE_MODE_API && in->entries < 2) || in->mode > WIRE_MODE_GENERATE)
        jh_broken("input of an unknown shape");
    if (jh.setup.checked)
        jh_checked_begin();
    if (in->ops_limit > 0 && jh.setup.counting)
        jh_ops_limit = in->ops_limit;
    if ((in->flags & WIRE_HEAT) && !jh_heat_start(jh.text, jh.text_end - jh.text))
        jh_broken("no memory for counts by line");
}

static _Noreturn void finish(size_t answer_len)
{
    struct wire_output *out = jh.output;
    jh_meter_write(&out->meter);
    out->meter.max_call_ops = dearest;
    jh_heat_write();
    bool tidies = jh.input->mode != WIRE_MODE_API || jh.input->entry[jh.input->entries - 1].present;
    if (jh.setup.checked && tidies)
        jh_checked_leaks();
    out->answer_len = answer_len;
    jh_done();
}

_Noreturn void jh_case(void)
{
    const struct wire_input *in = jh.input;
    const unsigned char *frame = (const unsigned char *)(in + 1);

    memset(jh.output, 0, sizeof(*jh.output));
    jh.output->magic = WIRE_MAGIC;
    jh.in_case = true;
    check_input();
    jh_seal_case();
    if (in->mode == WIRE_MODE_GENERATE) {
        memset(&call, 0, sizeof(call));
        jh.output->stage = WIRE_STAGE_CALLED;
        jh_stack_call(generate, call.slot);
        finish((size_t)call.slot[0].i64);
    }
    struct jh_reader reader = {frame, frame + in->frame_len};
    struct jh_writer writer = {jh.answer, jh.answer, jh.answer + in->answer_cap};
    jh_calls_run(&reader, &writer);
    if (reader.at != reader.end)
        jh_broken("the argument frame has bytes left over");
    finish((size_t)(writer.at - writer.start));
}
