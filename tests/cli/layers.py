#!/usr/bin/env python3
"""Walk all #include "..." of judge/ and harness/ against judge/LAYERS.

    layers.py SOURCE_DIR

A file of judge/ includes its own module, modules of lower tiers, and of the harness only wire.h; a file of
harness/ includes only harness/. Also: every module has a tier, and every tier names modules that exist.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)


def tiers(source):
    height = {}
    lines = (source / "judge/LAYERS").read_text().splitlines()
    lines = [line.split() for line in lines if line.strip() and not line.startswith("#")]
    for i, modules in enumerate(lines):
        for module in modules:
            height[module] = len(lines) - i
    return height


def judge_findings(source, height):
    for path in sorted((source / "judge").rglob("*.[ch]")):
        module = path.relative_to(source / "judge").parts[0]
        name = path.relative_to(source)
        if module not in height:
            yield f"{name}: module {module} has no tier in judge/LAYERS"
            continue
        for target in INCLUDE.findall(path.read_text(encoding="utf-8")):
            parts = target.split("/")
            if target == "harness/wire.h":
                continue
            if parts[0] != "judge" or len(parts) < 3:
                yield f'{name}: "{target}" is not included by its full path, or is not of the judge'
            elif parts[1] not in height:
                yield f"{name}: {target}: module {parts[1]} has no tier"
            elif parts[1] != module and height[parts[1]] >= height[module]:
                yield f"{name}: {module} must not include {target}: not below it"


def harness_findings(source):
    for path in sorted((source / "harness").rglob("*.[ch]")):
        for target in INCLUDE.findall(path.read_text(encoding="utf-8")):
            here = (path.parent / target).exists() or (source / "harness" / target).exists()
            if not target.startswith("harness/") and not here:
                yield f"{path.relative_to(source)}: the harness must not include {target}"


def main():
    source = pathlib.Path(sys.argv[1])
    height = tiers(source)
    found = list(judge_findings(source, height)) + list(harness_findings(source))
    for text in found:
        print(text)
    if len(height) < 5:
        found.append("judge/LAYERS could not be read")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
