/* What a fuzz target is: one function over any bytes, which returns 0, and aborts where an
 * invariant is broken (must() of judge/base/err.h).
 *
 * In builds with JUDGE_FUZZ, libFuzzer calls it with inputs of its own making:
 *     build/fuzz/bin/fuzz_package -max_total_time=600 tests/fuzz/corpus/package
 * In all other builds, replay.c calls it with the files of its corpus, so that the default suite
 * sees whatever a fuzzer once found. source: LLVM, libFuzzer manual
 */
#ifndef TESTS_FUZZ_FUZZ_H
#define TESTS_FUZZ_FUZZ_H

#include "judge/base/err.h"

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
