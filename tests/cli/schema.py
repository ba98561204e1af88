#!/usr/bin/env python3
"""Hold JSON documents against the published schemas in docs/schema.

    schema.py SCHEMA_DIR FILE...

The schema is that which the document names: "judge.result/1" is result-1.json. The published schemas let
unknown fields pass, because fields are added over time; here every object is closed, so that a field which
the schema does not describe fails the test.
"""
import json
import pathlib
import sys

import jsonschema


def closed(schema):
    """The same schema, refusing properties that it does not name."""
    if isinstance(schema, list):
        return [closed(s) for s in schema]
    if not isinstance(schema, dict):
        return schema
    out = {key: closed(value) for key, value in schema.items()}
    if "properties" in out and "additionalProperties" not in out:
        out["additionalProperties"] = False
    return out


def load(folder, name):
    with open(pathlib.Path(folder) / name, encoding="utf-8") as f:
        return closed(json.load(f))


def bundled(folder, file):
    """The schema with all others within it, so that references are resolved (JSON Schema 2020-12, section 9.3).

    Every version of jsonschema resolves these without a registry; what fills one differs between versions.
    """
    schema = load(folder, file)
    others = [load(folder, path.name) for path in sorted(pathlib.Path(folder).glob("*.json")) if path.name != file]
    schema["$defs"] = schema.get("$defs", {}) | {other["$id"]: other for other in others}
    return schema


def check(folder, document):
    """Raise if the document is not as its schema says; return the name of the schema."""
    name = document["schema"]
    kind, version = name.removeprefix("judge.").split("/")
    schema = bundled(folder, f"{kind}-{version}.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(document)
    return name


def main():
    folder, *files = sys.argv[1:]
    if not files:
        sys.exit("no documents")
    for file in files:
        with open(file, encoding="utf-8") as f:
            try:
                check(folder, json.load(f))
            except jsonschema.ValidationError as e:
                sys.exit(f"{file}: {e.json_path}: {e.message[:400]}")
    print(f"{len(files)} documents as their schemas say")


if __name__ == "__main__":
    main()
