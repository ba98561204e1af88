"""A class of strangers: right, wrong, slow, crashing, endless and hostile submissions with names to match.

make(folder, count, source) writes count submissions, the same for the same count, each with a text of
its own."""
import os
import pathlib

NAMES = ["alice", "Alice", "-rf", "--resume", "two words", "new\nline", "tab\tname", "\x1b[31mred", "a" * 255,
         "=cmd|' calc'!A0", "<script>alert(1)<b>", "::error::forged", "quote\"s and 'more", "$(reboot)",
         "..hidden", "\u202ereversed", "grades.json", "*", b"\xff\xfe\x80", "{{secrets.TOKEN}}"]

BODIES = {
    "crash": "int count_even(const int *nums, int n) { return *(volatile int *)0 + n + nums[0]; }\n",
    "endless": "int count_even(const int *nums, int n) { volatile int x = n; while (x || nums) x = 1; return 0; }\n",
    "compile": "int count_even(const int *nums, int n) { return nums[0] + n + missing; }\n",
    "misfit": "double count_evens(void) { return 0; }\n",
    "memory": "#include <stdlib.h>\nint count_even(const int *nums, int n)\n{\n    for (;;) {\n"
              "        char *p = malloc(1 << 20);\n        for (int i = 0; i < 1 << 20; i += 4096)\n"
              "            p[i] = (char)(n + nums[0]);\n    }\n}\n",
    "output": "#include <stdio.h>\nint count_even(const int *nums, int n)\n{\n    for (;;)\n"
              "        puts(\"::error::and more and more\");\n    return nums[0] + n;\n}\n",
    "fork": "#include <unistd.h>\nint count_even(const int *nums, int n)\n{\n    for (;;)\n        fork();\n"
            "    return nums[0] + n;\n}\n",
    "abort": "#include <stdlib.h>\nint count_even(const int *nums, int n) { if (n > 3) abort(); return nums[0]; }\n",
}


def shipped(source, kind):
    folder = source / "tests/cli/problems/count_even/submissions" / kind
    return [path.read_text() for path in sorted(folder.glob("*.c"))]


def odd(folder, kind, file):
    """What is no source file."""
    path = folder / file
    if kind == "link":
        path.symlink_to("/etc/passwd")
    elif kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "large":
        path.write_bytes(b" " * ((1 << 20) + 1))
    elif kind == "nul":
        path.write_bytes(b"int x;\0")


def kinds(source):
    """(file, text or None, kind), over and over."""
    texts = [("count_even", t, "shipped") for k in ("accepted", "wrong_answer", "complexity_missed")
             for t in shipped(source, k)]
    texts += [("count_even", t, k) for k, t in BODIES.items()]
    return texts + [("count_even", None, k) for k in ("link", "fifo", "folder", "large", "nul", "missing")]


def make(folder, count, source):
    folder = pathlib.Path(folder)
    folder.mkdir()
    all_kinds = kinds(source)
    hostile = sorted(p for p in (source / "tests/hostile").glob("*/*.c") if p.parent.name != "problems") \
        if count >= 100 else []
    hostile = [p for p in hostile if "problem:" not in p.read_text(errors="replace")]
    for i in range(count):
        name = NAMES[i] if i < len(NAMES) else f"student {i}"
        place = pathlib.Path(os.fsdecode(os.path.join(os.fsencode(folder), os.fsencode(name))))
        place.mkdir()
        if hostile and i % 6 == 5:
            text = hostile[(i * 7) % len(hostile)].read_bytes()
            (place / "two_sum.c").write_bytes(text + b"\n/* %d */\n" % i)
            continue
        file, text, kind = all_kinds[i % len(all_kinds)]
        if text is not None:
            (place / f"{file}.c").write_text(f"{text}\n/* {i} */\n")
        elif kind != "missing":
            odd(place, kind, f"{file}.c")
    return folder
