#!/usr/bin/env python3
"""docs/mutation.md from what `judge verify --mutants --json` says.

    judge verify --mutants --json | tests/packages/mutation.py > docs/mutation.md

Several documents one after another are taken together; of a package the last one counts.
"""
import json
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

Made by `judge verify --mutants --json | tests/packages/mutation.py > docs/mutation.md`.

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


def main():
    packages = {p["problem"]: p for d in documents(sys.stdin.read()) for p in d["packages"]}
    sums = [0] * 5
    sys.stdout.write(HEAD)
    for name, p in sorted(packages.items()):
        row = [p[k] for k in ("killed", "killed_by_cost", "survived", "same_code", "declared")]
        sums = [a + b for a, b in zip(sums, row)]
        print(f"| `{name}` | {' | '.join(map(str, row))} | {p['score']:.1f} % |")
    found = sums[0] + sums[1]
    print(f"| **all** | {' | '.join(map(str, sums))} | {100 * found / max(found + sums[2], 1):.1f} % |")
    print(f"\nCounted as survivors, the declared ones would make it "
          f"{100 * found / max(found + sums[2] + sums[4], 1):.1f} %.")


if __name__ == "__main__":
    main()
