#!/usr/bin/env python3
"""Hold the listings of problems/README.md against the example package.

    readme.py README PACKAGE_FOLDER

A listing is a line "**path**", a blank line and a fenced block. Each file of the package must be listed.
"""
import pathlib
import re
import sys


def main():
    text = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    folder = pathlib.Path(sys.argv[2])
    listed = {m[1]: m[3] for m in re.finditer(r"^\*\*(\S+)\*\*\n\n(`{3,})\w+\n(.*?)^\2\n", text, re.M | re.S)}
    files = {str(p.relative_to(folder)): p.read_text(encoding="utf-8")
             for p in folder.rglob("*") if p.is_file()}
    bad = [f"{name}: {'is not listed' if name in files else 'is no file'}" for name in files.keys() ^ listed.keys()]
    bad += [f"{name}: the listing differs from the file"
            for name in files.keys() & listed.keys() if files[name] != listed[name]]
    print("\n".join(sorted(bad)) if bad else f"{len(files)} listings as the files are")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
