#!/usr/bin/env python3
"""Debug shipped solutions with gdb, in batch mode: the command that `judge debug --print` prints must stop in
the user's own function, with the arguments of the case.

    debug.py JUDGE SOURCE

Skipped where there is no gdb, or where it may not trace.
"""
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

SKIPPED = 77

# problem, submission, what is asked of gdb after it ran, what it must answer
SESSIONS = [
    ("two_sum", "wrong_answer/uses_element_twice.c",
     ["info args", "print nums[0]@nums_size", "bt 1", "finish"],
     [r"Breakpoint 1, two_sum \(nums=0x\w+, nums_size=2, target=6, ", r"^\$1 = \{3, 3\}$",
      r"^#0  two_sum .* at .*/solutions/two_sum\.c:7$", r"^Value returned is "]),
    ("reverse_list", "accepted/reference.c",
     ["print head->val", "print head->next->val", "continue"],
     [r"Breakpoint 1, reverse_list \(head=0x\w+\)", r"^\$1 = 1$", r"^\$2 = 2$", r"exited normally"]),
    ("validate_bst", "accepted/reference.c",
     ["print root->left->val < root->val", "continue"],
     [r"Breakpoint 1, validate_bst \(root=0x\w+\)", r"^\$1 = 1$", r"exited normally"]),
    ("lru_cache", "wrong_answer/get_does_not_refresh.c",
     ["continue", "info args", "print (unsigned)jh_operation"],
     [r"Breakpoint 1, lru_cache_create \(capacity=2\)", r"Breakpoint \d, lru_cache_get \(.* key=2\)"]),
]

# What a debugger is good for: a file with a main() and a helper of its own.
OWN = """#include <stdio.h>
static int show(int a, int b) { return a * 100 + b; }
int count_even(int *nums, int nums_size) { return nums[nums_size]; }
int main(void) { printf("never\\n"); }
"""


def gdb_works(folder):
    try:
        done = subprocess.run(["gdb", "-batch", "-ex", "break main", "-ex", "run", "/bin/true"],
                              capture_output=True, text=True, cwd=folder)
    except FileNotFoundError:
        return False
    return "exited normally" in done.stdout or "Breakpoint" in done.stdout


def session(judge, env, folder, problem, path, commands, *more):
    """What gdb shows: its printed command with others put behind "run"."""
    done = subprocess.run([judge, "debug", problem, path, "--print", "--no-history", *more], cwd=folder,
                          env=env, capture_output=True, text=True)
    if done.returncode != 0 or "without the sandbox" not in done.stderr:
        return f"judge debug: status {done.returncode}: {done.stdout}{done.stderr}"
    words = shlex.split(done.stdout)
    at = words.index("--args")
    asked = [word for command in commands for word in ("-ex", command)]
    line = [words[0], "-nx", "-batch"] + words[1:at] + asked + words[at:]
    shown = subprocess.run(line, cwd=folder, env=env, capture_output=True, text=True, timeout=300)
    return shown.stdout + shown.stderr


def main():
    judge, source = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    bad = []
    with tempfile.TemporaryDirectory(prefix="judge-debug-") as name:
        folder = pathlib.Path(name)
        env = {**os.environ, "HOME": name, "XDG_CACHE_HOME": f"{name}/cache", "XDG_STATE_HOME": f"{name}/state",
               "JUDGE_PROBLEMS": f"{source}/problems", "LC_ALL": "C.UTF-8"}
        env.pop("DEBUGINFOD_URLS", None)
        (folder / "solutions").mkdir()
        if not gdb_works(folder):
            print("skipped: no gdb, or it may not trace")
            return SKIPPED
        for problem, submission, commands, wanted in SESSIONS:
            text = (source / "problems" / problem / "submissions" / submission).read_text()
            path = folder / "solutions" / f"{problem}.c"
            path.write_text(text)
            case = ["--case", "same_value_twice"] if problem == "two_sum" else []
            shown = session(judge, env, folder, problem, f"solutions/{problem}.c", commands, *case)
            bad += [f"{problem}: not there: {w}\n{shown}" for w in wanted if not re.search(w, shown, re.M)]
        env["JUDGE_PROBLEMS"] = f"{source}/tests/cli/problems"
        (folder / "own.c").write_text(OWN)
        shown = session(judge, env, folder, "count_even", "own.c", ["print show(3, 4)", "info line jh_own_main"])
        bad += [f"own: not there: {w}\n{shown}" for w in (r"^\$1 = 304$", r'Line 4 of ".*own\.c"')
                if not re.search(w, shown, re.M)]
    print("\n".join(bad) or "as expected")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
