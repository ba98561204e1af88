#!/usr/bin/env python3
"""Run the shell parts of ci/recipes and of ci/action, with the variables that their systems set.

    recipes.py --judge BIN --source DIR [--slurm]

Each recipe grades a small class in shards and merges them; the result is that of the undivided class. --slurm runs
slurm.sh by Slurm itself, with daemons of our own on this machine (root, slurm-wlm and munge are needed).
"""
import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import compare  # noqa: E402

SKIPPED = 77
ASSIGNMENT = '{"schema": "judge.assignment/1", "title": "Recipes", "problems": [{"id": "count_even", "points": 4}]}\n'


class Place:
    """A folder with a class, as a runner has it after its checkout."""

    def __init__(self, args, root):
        self.source = args.source
        self.root = root
        (root / "bin").mkdir()
        (root / "bin/judge").symlink_to(args.judge)
        self.env = {**os.environ, "PATH": f"{root / 'bin'}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8",
                    "XDG_CACHE_HOME": str(root / "cache"), "HOME": str(root),
                    "JUDGE_LIBEXEC": str(args.judge.parent.parent / "libexec/judge"),
                    "JUDGE_PROBLEMS": str(args.source / "tests/cli/problems")}
        for name in list(self.env):
            if name.startswith(("CI_NODE", "SLURM_", "JOB_COMPLETION", "JUDGE_SHARDS")):
                del self.env[name]

    def checkout(self, name):
        folder = self.root / name
        folder.mkdir()
        shipped = self.source / "tests/cli/problems/count_even/submissions"
        for i, file in enumerate(sorted(shipped.glob("*/*.c"))):
            place = folder / "submissions" / f"student {i}"
            place.mkdir(parents=True)
            shutil.copy(file, place / "count_even.c")
        (folder / "assignment.json").write_text(ASSIGNMENT)
        return folder

    def shell(self, text, folder, shell="sh", **variables):
        done = subprocess.run([shell, "-euc", text], cwd=folder, env={**self.env, **variables}, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if done.returncode != 0:
            sys.exit(f"{text}\nstatus {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout


def recipe(place, name):
    text = (place.source / "ci/recipes" / name).read_text()
    return list(yaml.safe_load_all(text)) if name.endswith((".yml", ".yaml")) else text


def steps(job):
    return [step for step in job["steps"] if "run" in step]


def github(place, folder):
    workflow = recipe(place, "github.yml")[0]
    grade, merge = workflow["jobs"]["grade"], workflow["jobs"]["merge"]
    shards = grade["strategy"]["matrix"]["shard"]
    assert shards == list(range(1, workflow["env"]["SHARDS"] + 1)), shards
    assert merge["needs"] == "grade"
    for shard in shards:
        for step in steps(grade):
            # what an expression holds comes by the environment, and is never pasted into a script
            assert "${{" not in step["run"], step["run"]
            assert step["env"] == {"SHARD": "${{ matrix.shard }}"}
            place.shell(step["run"], folder, "bash", SHARD=str(shard), SHARDS=str(workflow["env"]["SHARDS"]))
    for step in steps(merge):
        place.shell(step["run"], folder, "bash")
    return folder / "whole"


def gitlab(place, folder):
    jobs = recipe(place, "gitlab.yml")[0]
    count = jobs["grade"]["parallel"]
    for k in range(1, count + 1):
        place.shell("\n".join(jobs["grade"]["script"]), folder, CI_NODE_INDEX=str(k), CI_NODE_TOTAL=str(count))
    place.shell("\n".join(jobs["merge"]["script"]), folder)
    return folder / "whole"


def container(job):
    spec = job["spec"]["template"]["spec"]["containers"][0]
    assert spec["command"] == ["sh", "-c"]
    return spec["args"][0], {e["name"]: e["value"] for e in spec.get("env", [])}


def kubernetes(place, folder):
    grade, merge = recipe(place, "kubernetes.yaml")
    assert grade["spec"]["completionMode"] == "Indexed"
    script, variables = container(grade)
    assert variables["JUDGE_SHARDS"] == str(grade["spec"]["completions"])
    for i in range(grade["spec"]["completions"]):
        place.shell(script, folder, JUDGE_SHARDS=variables["JUDGE_SHARDS"], JOB_COMPLETION_INDEX=str(i))
    place.shell(container(merge)[0], folder)
    return folder / "results/whole"


def slurm_variables(place, folder):
    script = str(place.source / "ci/recipes/slurm.sh")
    for k in (1, 2, 3):
        place.shell(f"'{script}'", folder, SLURM_ARRAY_TASK_ID=str(k), SLURM_ARRAY_TASK_COUNT="3",
                    SLURM_ARRAY_TASK_MIN="1", SLURM_ARRAY_TASK_MAX="3", SLURM_ARRAY_TASK_STEP="1")
    place.shell(f"'{script}' merge", folder)
    return folder / "results/whole"


def parallel(place, folder):
    if shutil.which("parallel") is None:
        print("parallel.sh: not run, GNU parallel is not installed")
        return None
    place.shell(f"'{place.source / 'ci/recipes/parallel.sh'}' 2", folder)
    return folder / "results/whole"


def action(place, folder):
    """The composite action on one's own solutions: passes at 100 percent, fails above its grade, and tells either way."""
    document = yaml.safe_load((place.source / "ci/action/action.yml").read_text())
    step = {s["name"]: s for s in document["runs"]["steps"]}
    assert list(step) == ["build", "sandbox", "grade", "report"]
    assert all("${{" not in s["run"] for s in step.values())
    assert set(step["grade"]["env"]) == {"FOLDER", "ASSIGNMENT", "FAIL_UNDER", "OUT"}
    assert set(step["report"]["env"]) == {"OUT"} and step["report"]["if"].startswith("always()")
    assert document["inputs"]["out"]["default"] == "grades"
    own = folder / "-own"
    own.mkdir()
    shipped = place.source / "tests/cli/problems/count_even/submissions"
    shutil.copy(shipped / "accepted/bits.c", own / "count_even.c")
    values = {"FOLDER": "-own", "ASSIGNMENT": "", "OUT": "grades"}
    sudo = place.root / "bin/sudo"  # so that nothing of this machine is set
    sudo.write_text("#!/bin/sh\n")
    sudo.chmod(0o755)
    assert "user namespaces" in place.shell(step["sandbox"]["run"], folder, "bash")
    assert place.shell(step["report"]["run"], folder, "bash", OUT="grades") == ""  # it ended before
    place.shell(step["grade"]["run"], folder, "bash", FAIL_UNDER="100", **values)
    assert (folder / "grades/grades.json").exists()
    assert "::" not in place.shell(step["report"]["run"], folder, "bash", OUT="grades")
    shutil.copy(shipped / "complexity_missed/counts_again.c", own / "count_even.c")
    status = place.shell(f"({step['grade']['run']}) >&2 || echo $?", folder, "bash", FAIL_UNDER="71", **values)
    assert status.strip() == "1", status
    summary = folder / "summary.md"
    told = place.shell(step["report"]["run"], folder, "bash", OUT="grades", GITHUB_STEP_SUMMARY=str(summary))
    assert told.startswith("::error file=-own/count_even.c,line="), told
    assert "count_even" in summary.read_text()
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", type=pathlib.Path, required=True)
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--slurm", action="store_true")
    args = parser.parse_args()
    args.judge, args.source = args.judge.resolve(), args.source.resolve()
    doctor = subprocess.run([args.judge, "doctor", "--json"], capture_output=True, check=False)
    if doctor.returncode != 0 and os.environ.get("JUDGE_MUST_SANDBOX") != "1":
        print("skipped: no sandbox on this machine")
        return SKIPPED
    recipes = [github, gitlab, kubernetes, slurm_variables, parallel, action]
    if args.slurm:
        import slurm
        if slurm.missing():
            print(f"skipped: {slurm.missing()}")
            return SKIPPED
        recipes = [slurm.run]
    root = pathlib.Path(tempfile.mkdtemp(prefix="judge-recipes-"))
    try:
        place = Place(args, root)
        whole = place.checkout("undivided")
        place.shell("judge grade submissions --assignment assignment.json --out whole", whole)
        for run in recipes:
            out = run(place, place.checkout(run.__name__))
            found = compare.differences(whole / "whole", out) if out is not None else []
            if found:
                sys.exit(f"{run.__name__}: {found}")
            print(f"{run.__name__}: as it should be", flush=True)
    finally:
        shutil.rmtree(root, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
