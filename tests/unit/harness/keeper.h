/* The judge's side of the harness, as small as it can be: starts judge-harness on an image with a filter
 * that allows everything, runs cases, reaps them.
 *
 *     test ── fork, exec ── zygote ── CLONE_PARENT ── case: a child of the test, too
 */
#ifndef TEST_HARNESS_KEEPER_H
#define TEST_HARNESS_KEEPER_H

#include "harness/wire.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/resource.h>
#include <sys/types.h>

enum { FRAME_MAX = 1 << 20, ANSWER_MAX = 1 << 20, HEAT_MAX = 4096 };

struct keeper {
    pid_t zygote;
    int control, input_fd, output_fd, printed_fd;
    unsigned char *input, *output;
    struct wire_input next; /* what the next case gets: limits, mode, entries */
    unsigned char frame[FRAME_MAX];
    size_t frame_len;

    /* of the last case */
    int status; /* wait4's */
    struct rusage usage;
    const struct wire_output *out;
    const unsigned char *answer;
    char printed[4096];
};

/* entry: number in the image's table that becomes entry 0; counting: the counting build of the image.
 * Ends the test program when something does not work. */
struct keeper *keeper_start(int entry, bool counting);
void keeper_stop(struct keeper *k);

/* Signature of entry e: "i32[] = i32[] i32", types as in problem.json without commas; "void" results and
 * "mut " before a type; "+" after a type sets WIRE_NODES. */
void signature(struct keeper *k, int e, const char *text);

/* The frame: add() by format: 4 an int as u32, 8 an int64_t, f a double, 1 an int as u8, 2 an int as u16,
 * s a string with its length, [ a count and that many ints: (int n, const int *). */
void frame_clear(struct keeper *k);
void add(struct keeper *k, const char *format, ...);

/* Runs the frame as it stands and clears it. */
void run(struct keeper *k);
/* The same without waiting for the end, and the waiting. */
void run_begin(struct keeper *k);
void run_end(struct keeper *k);

/* One function call: clears, puts "one call" and the arguments, runs. */
#define CALL(k, ...)                                                                               \
    do {                                                                                           \
        frame_clear(k);                                                                            \
        add(k, "4", 1);                                                                            \
        add(k, __VA_ARGS__);                                                                       \
        run(k);                                                                                    \
    } while (0)

/* What the case ended like. */
const char *words(const struct keeper *k);  /* of the message */
const char *prefix(const struct keeper *k); /* the message as a whole */
void expect_done(const struct keeper *k);
void expect_refused(const struct keeper *k, const char *words_contain);
void expect_fault(const struct keeper *k, int sig, const char *message_contains);
/* The answer is exactly this, in the format of add(). */
void expect_answer(struct keeper *k, const char *format, ...);

#endif
