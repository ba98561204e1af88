#!/usr/bin/env python3
"""Prove that the hostile submissions can hurt: run them under a judge that is unsafe on purpose.

    control.py --source DIR [--every N] [--verbose] [NAME...]

The control judge is what many people would write first: gcc, a main with the cases and the expected answers in
it, a second build that counts basic blocks; then run it, with nothing but ulimit around it. A submission brings
it down if its marker comes into being, if its marked answer or a canary or a control character reaches the
output, if somebody calls, or if the control gives a verdict that the submission's header does not allow.

Headers say what to expect, by `control:`
    falls     it must fall
    stands    not run here: it would fall in a way that hurts the machine, or not at all
    compile   the attack is on the build and needs a judge with more parts to attack

At least half of the attacks at run time that are marked `falls` must bring it down; so many that do not are
listed. No bomb, no signal to others and nothing that leaves 127.0.0.1 is marked `falls`. Where the machine allows
it, everything runs in namespaces of its own besides.
"""
import argparse
import pathlib
import resource
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import run as driver  # noqa: E402

MAIN = r"""
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int *two_sum(int *nums, int nums_size, int target, int *return_size);

static unsigned long blocks;

__attribute__((weak)) void __sanitizer_cov_trace_pc(void)
{
    blocks++;
}

static struct {
    int nums[8], size, target, answer[2], found;
} cases[] = {
    {{2, 7, 11, 15}, 4, 9, {0, 1}, 2},
    {{3, 3}, 2, 6, {0, 1}, 2},
    {{5, 1, 8}, 3, 10, {0, 0}, 0},
    {{3, 2, 4}, 3, 6, {1, 2}, 2},
    {{9, 1, 7, 4}, 4, 16, {0, 2}, 2},
};

static int run_cases(void)
{
    int wrong = 0;
    for (unsigned i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int size = -1;
        int *got = two_sum(cases[i].nums, cases[i].size, cases[i].target, &size);
        int right = size == cases[i].found && (size == 0 || memcmp(got, cases[i].answer, sizeof(int) * 2) == 0);
        if (size == 2 && !right && got[0] >= 0 && got[1] >= 0 && got[0] < cases[i].size && got[1] < cases[i].size &&
            got[0] != got[1])
            right = cases[i].nums[got[0]] + cases[i].nums[got[1]] == cases[i].target;
        if (size == 2)
            printf("case %u: %d %d\n", i, got[0], got[1]);
        wrong += !right;
    }
    return wrong;
}

static unsigned long cost(int n)
{
    int *nums = malloc((size_t)n * sizeof *nums), size;
    for (int i = 0; i < n; i++)
        nums[i] = 4 * i;
    unsigned long before = blocks;
    two_sum(nums, n, 1, &size);
    return blocks - before;
}

int main(void)
{
    if (run_cases() != 0) {
        printf("wrong_answer\n");
        exit(1);
    }
    if (COUNTING && cost(2048) > 24 * cost(256)) {
        printf("complexity_missed\n");
        exit(3);
    }
    printf("accepted\n");
    exit(0);
}
"""
SECONDS = 4
VERDICT = {0: "accepted", 1: "wrong_answer", 3: "complexity_missed"}


def limits():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    resource.setrlimit(resource.RLIMIT_FSIZE, (8 << 20, 8 << 20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def namespaces():
    """A way into namespaces of one's own, or nothing."""
    way = ["unshare", "-Urp", "--mount-proc", "--fork", "--kill-child"]
    try:
        done = subprocess.run([*way, "true"], capture_output=True, check=False, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return []
    return way if done.returncode == 0 else []


class Control:
    def __init__(self, place):
        self.place = place
        self.way = namespaces()
        self.main = place.root / "work" / "control.c"
        self.main.write_text(MAIN)

    def call(self, words, **more):
        try:
            done = subprocess.run(words, cwd=self.place.root / "work", env=self.place.environment(),
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, preexec_fn=limits, timeout=5 * SECONDS,
                                  check=False, **more)
        except subprocess.TimeoutExpired as e:
            return None, e.stdout or b""
        return done.returncode, done.stdout[:1 << 20]

    def build(self, source, out, counting):
        flags = ["-O0", "-fsanitize-coverage=trace-pc"] if counting else ["-O2"]
        user, main = f"{out}.user.o", f"{out}.main.o"
        status, log = self.call(["gcc", "-std=gnu17", "-D_GNU_SOURCE", *flags, "-c", str(source), "-o", user])
        if status != 0:
            return False, log
        self.call(["gcc", "-std=gnu17", "-D_GNU_SOURCE", "-O1", f"-DCOUNTING={int(counting)}", "-c",
                   str(self.main), "-o", main])
        status, more = self.call(["gcc", user, main, "-o", str(out), "-lm"])
        return status == 0, log + more

    def judge(self, submission, marker):
        """Verdict and everything that was printed."""
        source = self.place.write(submission, marker)
        counting = submission.header["run"] == "complexity"
        program = self.place.root / "work" / "control.run"
        built, log = self.build(source, program, counting)
        if not built:
            return "compile_error", log
        status, printed = self.call([*self.way, str(program)])
        if status is None:
            return "time_limit_exceeded", log + printed
        return VERDICT.get(status, "runtime_error"), log + printed

    def why_it_fell(self, submission):
        """In a few words, or None."""
        place = self.place
        marker = pathlib.Path(f"/tmp/judge-hostile-control-{submission.name}")
        verdict, printed = self.judge(submission, marker)
        text = printed.decode("utf-8", "replace")
        why = None
        if marker.exists() or marker.is_symlink():
            why = "the marker came into being"
            if marker.is_dir() and not marker.is_symlink():
                shutil.rmtree(marker)
            else:
                marker.unlink()
        elif any(c in text for c in (place.file_canary, place.env_canary, place.passwd)):
            why = "a canary reached the output"
        elif "PROBE-SUCCEEDED" in text:
            why = "the probe's message reached the output"
        elif driver.MARK in text:
            why = "the probe's marked answer came back"
        elif not place.secret.exists() or place.secret.stat().st_mode & 0o777 != 0o644 or \
                place.secret.stat().st_size < 60 or place.secret.stat().st_nlink > 1:
            why = "the user's file has changed"
        elif place.heard():
            why = "somebody called"
        elif driver.CONTROL.search(text.replace("\t", " ")) or "\ufffd" in text:
            why = "a control character or a broken one reached the output"
        elif verdict not in submission.allowed:
            why = f"it said {verdict}"
        self.mend()
        return why

    def mend(self):
        place = self.place
        if place.secret.exists() or place.secret.is_symlink():
            place.secret.unlink()
        place.secret.write_text(f"{place.file_canary} is what nobody may see;\n" * 3)
        place.secret.chmod(0o644)
        place.heard()
        driver.reap()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--verbose", "-v", action="store_true")
    parser.add_argument("names", nargs="*")
    args = parser.parse_args()
    args.source = args.source.resolve()
    args.innocent = args.quick = False
    args.shard = args.kinds = "1/1"
    chosen = [s for s in driver.choose(args)
              if s.header["control"] == "falls" and s.header["problem"] == "two_sum"]
    place = driver.Place(args.source)
    fallen, stood = 0, []
    try:
        control = Control(place)
        ordinary = driver.Submission(args.source / "tests/innocent/assert_holds.c", True)
        why = control.why_it_fell(ordinary)
        if why:
            sys.exit(f"the control judge is of no use: {why} with an ordinary solution")
        for s in chosen:
            why = control.why_it_fell(s)
            fallen += why is not None
            if why is None:
                stood.append(str(s))
            if args.verbose:
                print(f"{'fell  ' if why else 'stands'} {s}: {why or ''}", flush=True)
    finally:
        place.remove()
    if stood:
        print("the control judge stood against: " + " ".join(stood))
    print(f"the control judge fell to {fallen} of {len(chosen)}" +
          ("" if control.way else "; without namespaces of its own"))
    sys.exit(0 if chosen and 2 * fallen >= len(chosen) else 1)


if __name__ == "__main__":
    main()
