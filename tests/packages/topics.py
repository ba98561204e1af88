#!/usr/bin/env python3
"""Which problem practises which topic: docs/topics.md, from docs/topics.tsv and the packages' "covers".

    topics.py SOURCE            hold docs/topics.md against the packages
    topics.py SOURCE --write    write it

topics.tsv has a line for each topic: code, status, area, title. The status is "core" (some shipped problem
covers it, or the test fails), "planned" (its core problems are not there yet) or "later" (beyond the core).
"""
import json
import pathlib
import sys

HEAD = """# Topics

What each problem practises. Made from the packages by `tests/packages/topics.py . --write`; a test sees that it is up
to date, that every code in a package is a topic, and that every core topic has a problem.
"""
EMPTY = {"planned": "*planned*", "later": "*later*"}


def topics(source):
    lines = (source / "docs/topics.tsv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "code\tstatus\tarea\ttitle", "topics.tsv: another header"
    rows = [line.split("\t") for line in lines[1:]]
    for row in rows:
        assert len(row) == 4 and row[1] in ("core", "planned", "later"), f"topics.tsv: {row}"
    assert len({row[0] for row in rows}) == len(rows), "topics.tsv: a code twice"
    return rows


def covered(source):
    out = {}
    for path in sorted((source / "problems").glob("*/problem.json")):
        for code in json.loads(path.read_text(encoding="utf-8"))["covers"]:
            out.setdefault(code, []).append(path.parent.name)
    return out


def page(rows, by_code):
    text = [HEAD]
    area = None
    for code, status, where, title in rows:
        if where != area:
            area = where
            text.append(f"\n## {area}\n\n| topic | code | problems |\n|---|---|---|\n")
        names = ", ".join(f"`{name}`" for name in by_code.get(code, []))
        text.append(f"| {title} | `{code}` | {names or EMPTY.get(status, '')} |\n")
    return "".join(text)


def main():
    source = pathlib.Path(sys.argv[1])
    rows = topics(source)
    by_code = covered(source)
    bad = [f"{', '.join(names)}: no topic has the code {code}"
           for code, names in by_code.items() if code not in {row[0] for row in rows}]
    bad += [f"no problem covers {code} ({title})"
            for code, status, _, title in rows if status == "core" and code not in by_code]
    text = page(rows, by_code)
    path = source / "docs/topics.md"
    if sys.argv[2:] == ["--write"]:
        path.write_text(text, encoding="utf-8")
    elif not path.exists() or path.read_text(encoding="utf-8") != text:
        bad.append("docs/topics.md is out of date: tests/packages/topics.py . --write")
    print("\n".join(bad) if bad else f"{len(rows)} topics")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
