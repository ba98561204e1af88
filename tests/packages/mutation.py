#!/usr/bin/env python3
"""docs/mutation.md from what `judge verify --mutants --json` says.

    judge verify --mutants --json [PROBLEM...] | tests/packages/mutation.py docs/mutation.md

Several documents one after another are taken together; of a package the last one counts. The rows of packages that
are in none of them stay as they are: all packages together take hours.
"""
import json
import pathlib
import re
import sys

HEAD = """# Would the cases find a small slip?

`judge verify --mutants` makes first-order mutants of each package's reference: one operator, constant, index, result, jump or statement changed at
a time (the table of operators: `judge/engine/mutate.h`). Each is compiled and judged like a submission, to the first case that it fails.
What compiles to the machine code of the reference, or of another mutant, is no mutant of its own
(trivial compiler equivalence; Papadakis, Jia, Harman and Le Traon, 2015). What passes every case is measured: if it misses a target, it is found by its cost. The rest
survives, and either gets a case that finds it, or is declared in the package's `equivalent.txt` with a reason
([FORMAT.md](../problems/FORMAT.md)).

- *found*: a case fails. *by cost*: all cases pass, a target is missed.
- *same code*: equivalent for certain. *declared*: equivalent for the reason given in the package.
- *score*: found / (found + survivors). At least 99 % is asked for.

Some declared ones are undefined behaviour that shows nothing, such as a read just before an array: no case can find them
as long as the harness does not.

Made by `judge verify --mutants --json [PROBLEM...] | tests/packages/mutation.py docs/mutation.md`.

| package | found | by cost | survive | same code | declared | score |
|---|--:|--:|--:|--:|--:|--:|
"""


def documents(text):
    decoder = json.JSONDecoder()
    at = 0
    while text[at:].strip():
        at += len(text[at:]) - len(text[at:].lstrip())
        document, at = decoder.raw_decode(text, at)
        yield document


def kept(text):
    """The rows of the page as it is: name, five numbers and the score."""
    return {m[1]: [int(n) for n in m[2].split(" | ")]
            for m in re.finditer(r"^\| `(\w+)` \| ([\d |]+) \| [\d.]+ %", text, re.M)}


def score(found, by_cost, survived):
    return 100 * (found + by_cost) / max(found + by_cost + survived, 1)


def main():
    path = pathlib.Path(sys.argv[1])
    rows = kept(path.read_text(encoding="utf-8"))
    for document in documents(sys.stdin.read()):
        for p in document.get("mutants", document)["packages"]:
            rows[p["problem"]] = [p[k] for k in ("killed", "killed_by_cost", "survived", "same_code", "declared")]
    sums = [sum(column) for column in zip(*rows.values())]
    page = HEAD
    for name, row in sorted(rows.items()):
        page += f"| `{name}` | {' | '.join(map(str, row))} | {score(*row[:3]):.1f} % |\n"
    page += f"| **all** | {' | '.join(map(str, sums))} | {score(*sums[:3]):.1f} % |\n"
    found = sums[0] + sums[1]
    page += (f"\nCounted as survivors, the declared ones would make it "
             f"{100 * found / max(found + sums[2] + sums[4], 1):.1f} %.\n")
    path.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
