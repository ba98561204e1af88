#!/usr/bin/env python3
"""Judge hostile and innocent submissions and look whether what their headers promise holds.

    run.py --judge BIN --source DIR [--cache DIR] [--mode MODE] [--refuse BIN] [--shard K/N] [--every N] [--kinds K/N]
           [--quick] [--innocent] [NAME...]

NAME is kind/name, or a kind. Each file of tests/hostile/<kind>/ (with --innocent: tests/innocent/) opens with

    attack      what it tries                     (in a comment; one line each)
    allowed     the verdicts that may come out, separated by blanks
    invariant   what must stay true
    problem     the package, by default two_sum
    control     falls, stands or compile, see control.py
    run         cases (the default) or complexity: whether the counting build is made, too
    time        the verdicts on the time target that may come out, where one is given
    slow        yes: takes long, and stays out of the quick sample

In its text these words are replaced: @MARKER@ a path that must not come into being, @CANARY_FILE@ a file of the
user, @DRIVER_PID@, @PORT@ and @SOCKET@ where this program listens, @ESC@ and the like for bytes that do not
belong into a C file.

After each run:
  - the verdict is one of the allowed, and the exit status fits it
  - no canary (in a file of the user, in the environment, in the arguments, in expected values) stands in the
    output, in the cache, in the state; no marked answer, no message of a probe
  - no marker, nobody connected, no process is left, the temporary folder is empty, the home as it was
  - no control character in the text report, and no line that a CI runner would obey
  - the output and the cache are of moderate size
and at the end an ordinary solution is still accepted.

Modes: full; no-namespaces, no-landlock, seccomp-only (refuse.c plays the machine that lacks them); docker (the
system calls that its default profile refuses); no-mounts (namespaces can be made and nothing mounted in them, as
AppArmor does it on Ubuntu); user (an ordinary user, where we are root), user-no-mounts; no-seccomp (the judge
must refuse to run). In the reduced modes every third submission meets the checked build, with --quick every third
innocent program is counted, too.
"""
import argparse
import ctypes
import json
import os
import pathlib
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import zlib

SKIPPED = 77
STRANGER = 65533  # neither root nor the user that root becomes in the sandbox
RUN_SECONDS = 240
LARGEST_OUTPUT = 8 << 20
LARGEST_CACHE_STEP = 80 << 20
MARK = "424242"
EXPECTED_CANARIES = ("1886741301", "1735289207", "1919185251")
STATUS = {"usage": 2, "accepted": 0, "complexity_missed": 3, "judge_error": 5}
# What refuse.c takes away in each mode, and the layers that the judge must then name as missing.
REFUSED = {"full": [], "user": [], "no-namespaces": ["namespaces"], "no-landlock": ["landlock"],
           "seccomp-only": ["namespaces", "landlock"], "docker": ["docker"], "no-mounts": ["mounts"],
           "user-no-mounts": ["mounts"], "no-seccomp": ["seccomp"]}
MISSING = {"docker": "namespaces", "mounts": "namespaces"}
AS_USER = ("user", "user-no-mounts")
BYTES = {"@ESC@": b"\x1b", "@BEL@": b"\x07", "@C1@": b"\xc2\x9b", "@RLO@": b"\xe2\x80\xae",
         "@PDF@": b"\xe2\x80\xac", "@CR@": b"\r", "@NUL@": b"\0", "@BAD@": b"\xff\xc0\x80",
         "@LONG@": b"long " * 100000}
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
COMMAND = re.compile(r"(?m)^\s*(::[a-z]|##\[|##vso\[)")


def read_header(path):
    header = {"problem": "two_sum", "run": "cases"}
    with open(path, encoding="utf-8") as f:
        for line in f:
            found = re.match(r"[ /]\*\s+(\w+): (.*)$", line.rstrip("\n"))
            if found:
                header[found[1]] = found[2].strip()
            elif line.rstrip() == " */":
                break
    for key in ("allowed", "invariant" if "attack" in header else "allowed"):
        if key not in header:
            sys.exit(f"{path}: the header has no {key}")
    return header


class Submission:
    def __init__(self, path, innocent):
        self.path = path
        self.kind = "innocent" if innocent else path.parent.name
        self.name = path.stem
        self.header = read_header(path)
        self.allowed = self.header["allowed"].split()

    def __str__(self):
        return f"{self.kind}/{self.name}"


def list_submissions(source, innocent):
    folder = source / "tests" / ("innocent" if innocent else "hostile")
    pattern = "*.c" if innocent else "*/*.c"
    skip = ("syscalls", "problems")
    return [Submission(p, innocent) for p in sorted(folder.glob(pattern)) if p.parent.name not in skip]


class Place:
    """A fresh home for one judge after another, with canaries in it, and ears that must hear nothing."""

    def __init__(self, source, cache=None):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="judge-tests-"))
        os.chmod(self.root, 0o755)
        word = secrets.token_hex(8)
        self.file_canary = "CANARYFILE" + word
        self.env_canary = "CANARYENV" + word
        self.arg_canary = "CANARYARG" + word
        for name in ("home", "cache", "state", "data", "tmp", "work"):
            (self.root / name).mkdir(mode=0o755)
        if cache is not None:  # what all share, see tests/support/warm.py
            shutil.copytree(cache, self.root / "cache/judge")
        self.secret = self.root / "home" / "secret.h"
        self.secret.write_text(f"{self.file_canary} is what nobody may see;\n" * 3)
        # An argument that is a canary: the folder of the packages.
        self.problems = self.root / self.arg_canary
        shutil.copytree(source / "problems", self.problems)
        shutil.copytree(source / "tests/hostile/problems", self.problems, dirs_exist_ok=True)
        self.solution = source / "solutions/two_sum.c"
        self.tcp = socket.create_server(("127.0.0.1", 0))
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind(self.tcp.getsockname())
        self.unix_name = "judge-tests-" + word
        self.unix = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.unix.bind("\0" + self.unix_name)
        self.unix.listen()
        for ear in (self.tcp, self.udp, self.unix):
            ear.setblocking(False)
        with open("/etc/passwd", encoding="utf-8") as f:
            self.passwd = f.readline().strip()

    def environment(self):
        return {"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": str(self.root / "home"),
                "XDG_CACHE_HOME": str(self.root / "cache"), "XDG_STATE_HOME": str(self.root / "state"),
                "XDG_DATA_HOME": str(self.root / "data"), "TMPDIR": str(self.root / "tmp"),
                "JUDGE_TEST_CANARY": self.env_canary}

    def give_to(self, uid):
        for folder, _, files in os.walk(self.root):
            os.chown(folder, uid, uid)
            for name in files:
                os.chown(os.path.join(folder, name), uid, uid)

    def write(self, submission, marker):
        text = submission.path.read_bytes()
        words = {"@MARKER@": str(marker), "@CANARY_FILE@": str(self.secret),
                 "@DRIVER_PID@": str(os.getpid()), "@PORT@": str(self.tcp.getsockname()[1]),
                 "@SOCKET@": self.unix_name}
        for word, value in words.items():
            text = text.replace(word.encode(), value.encode())
        for word, value in BYTES.items():
            text = text.replace(word.encode(), value)
        path = self.root / "work" / f"{submission.name}.c"
        path.write_bytes(text)
        return path

    def home_files(self):
        return sorted(str(p) for p in (self.root / "home").rglob("*"))

    def heard(self):
        said = []
        for ear, name in ((self.tcp, "TCP"), (self.unix, "UNIX")):
            try:
                ear.accept()[0].close()
                said.append(name)
            except BlockingIOError:
                pass
        try:
            self.udp.recv(100)
            said.append("UDP")
        except BlockingIOError:
            pass
        return said

    def remove(self):
        for ear in (self.tcp, self.udp, self.unix):
            ear.close()
        shutil.rmtree(self.root, ignore_errors=True)


def descendants():
    """Whoever is left: we are the reaper of orphans, so all of them are below us."""
    parents = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat", encoding="utf-8", errors="replace") as f:
                    text = f.read()
            except OSError:
                continue
            fields = text[text.rindex(")") + 2:].split()
            parents[int(entry)] = (int(fields[1]), text[text.index("("):text.rindex(")") + 3])
    below, found = {os.getpid()}, []
    while True:
        new = [pid for pid, (parent, _) in parents.items() if parent in below and pid not in below]
        if not new:
            return found
        below.update(new)
        found += [f"{pid} {parents[pid][1]}" for pid in new]


def reap():
    """Collect orphans that have ended; give those that are about to a moment: the clock runs only while none of
    them waits for the processor or the disk."""
    deadline = time.monotonic() + 5
    while True:
        try:
            while os.waitpid(-1, os.WNOHANG)[0] > 0:
                pass
        except ChildProcessError:
            return []
        left = descendants()
        if not left or time.monotonic() > deadline:
            return left
        if any(line[-1] in "RD" for line in left):
            deadline = time.monotonic() + 5
        time.sleep(0.02)


def snapshot(folder):
    found = {}
    for path in folder.rglob("*"):
        try:
            st = path.lstat()
        except OSError:
            continue
        if path.is_file():
            found[path] = (st.st_mtime_ns, st.st_size)
    return found


def without_expected(document):
    """What a solution can have had a hand in: everything but the judge's own side of each case."""
    if isinstance(document, dict):
        return {k: without_expected(v) for k, v in document.items()
                if k not in ("expected", "input", "points", "difference")}
    if isinstance(document, list):
        return [without_expected(v) for v in document]
    return document


def scrubbed(document):
    """Without sentences in which the judge itself quotes the expected value."""
    text = json.dumps(without_expected(document), ensure_ascii=False)
    return re.sub(r"expected -?\d+, got -?\d+", "", text)


class Driver:
    def __init__(self, args, place):
        self.args = args
        self.place = place
        self.prefix = []
        if REFUSED[args.mode]:
            self.prefix = [str(args.refuse), *REFUSED[args.mode], "--"]
        if args.mode in AS_USER and os.geteuid() == 0:
            place.give_to(STRANGER)
            self.prefix += [shutil.which("setpriv") or "setpriv", f"--reuid={STRANGER}", f"--regid={STRANGER}", "--clear-groups"]
        self.must_miss = {MISSING.get(word, word) for word in REFUSED[args.mode]}

    def run(self, words):
        command = [*self.prefix, str(self.args.judge), *words]
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=self.place.root / "work", env=self.place.environment(),
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, start_new_session=True)
        try:
            out, err = process.communicate(timeout=RUN_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return None, b"", b"", time.monotonic() - start
        return process.returncode, out, err, time.monotonic() - start

    def words(self, submission, path, *more):
        words = ["run", submission.header["problem"], str(path), "--problems", str(self.place.problems),
                 "--color=never", *more]
        if submission.kind != "innocent":
            words.append("--first")
        if not self.counts(submission):
            words.append("--no-complexity")
        if not self.checks(submission):
            words.append("--sanitize=off")
        return words

    def checks(self, submission):
        """Whether the checked build explains a failure: three quarters of a run's time. It runs in the same sandbox
        as the build that people use; with all layers each submission meets it, in the other modes every third."""
        return self.args.mode == "full" or zlib.crc32(submission.name.encode()) % 3 == 1

    def counts(self, submission):
        """Whether the counting build is made and measured."""
        thinned = self.args.quick and submission.kind == "innocent" and zlib.crc32(submission.name.encode()) % 3
        return submission.header["run"] == "complexity" and not thinned

    def secrets(self):
        return (self.place.file_canary, self.place.env_canary, self.place.arg_canary, self.place.passwd,
                "PROBE-SUCCEEDED")

    def check_verdict(self, submission, status, out, wrong):
        try:
            result = json.loads(out.decode("utf-8"))
        except ValueError as e:
            wrong.append(f"standard output is no JSON document: {e}")
            return None
        verdict = result.get("verdict", result.get("message", "none"))
        if result.get("schema") == "judge.error/1" and result.get("kind") == "usage":
            verdict = "usage"  # not even C text
        uncounted = verdict == "accepted" and not self.counts(submission)
        if verdict not in submission.allowed and not (uncounted and "complexity_missed" in submission.allowed and
                                                      submission.kind == "innocent"):
            wrong.append(f"verdict {verdict}, allowed {' '.join(submission.allowed)}: "
                         f"{result.get('message')}")
        if status != STATUS.get(verdict, 1):
            wrong.append(f"exit status {status} with verdict {verdict}")
        groups = {c["group"] for c in result.get("cases", {}).get("list", [])
                  if c["verdict"] != "accepted"}
        if submission.kind == "shared_state" and verdict == "wrong_answer" and groups == {"state"}:
            pass  # several calls in one process: these cases are made to find what survives there
        elif submission.kind != "innocent" and re.search(rf"\b{MARK}\b", scrubbed(result)):
            wrong.append("the probe succeeded: its marked answer came back")
        for canary in EXPECTED_CANARIES if submission.name != "vault_guess" else ():
            if canary in scrubbed(result):
                wrong.append(f"the expected value {canary} was seen by the solution")
        cost = (result.get("complexity") or {}).get("time")
        if "time" in submission.header and cost is not None and \
                cost["verdict"] not in submission.header["time"].split():
            wrong.append(f"the time is said to be {cost['verdict']}")
        missing = result.get("sandbox", {}).get("missing")
        if verdict != "compile_error" and "sandbox" in result:
            if not self.must_miss <= set(missing):
                wrong.append(f"the report does not name the layers that are off: {missing}")
            if self.args.mode == "full" and missing and os.environ.get("JUDGE_MUST_SANDBOX") == "1":
                wrong.append(f"layers are missing: {missing}")
        return result

    def check_text(self, out, err, wrong, json_document):
        for name, text in (("standard output", out), ("standard error", err)):
            if len(text) > LARGEST_OUTPUT:
                wrong.append(f"{name} has {len(text)} bytes")
            for canary in self.secrets():
                if canary.encode() in text:
                    wrong.append(f"{canary} stands on {name}")
            try:
                decoded = text.decode("utf-8")
            except UnicodeDecodeError as e:
                wrong.append(f"{name}: {e}")
                continue
            found = CONTROL.search(decoded)
            if found:
                at = found.start()
                wrong.append(f"control character on {name}: {decoded[max(0, at - 30):at + 30]!r}")
            found = None if json_document else COMMAND.search(decoded)
            if found:
                wrong.append(f"a command for a CI runner on {name}: {decoded[found.start():][:60]!r}")

    def check_folders(self, marker, home, before, wrong):
        place = self.place
        left = sorted(str(p) for p in (place.root / "tmp").iterdir())
        if left:
            wrong.append(f"left in the temporary folder: {left[:5]}")
            for path in (place.root / "tmp").iterdir():
                if path.is_dir() and not path.is_symlink():
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink()
        if os.path.lexists(marker):
            wrong.append("the marker came into being")
            if os.path.isdir(marker):
                os.rmdir(marker)
            else:
                os.unlink(marker)
        if place.home_files() != home:
            wrong.append(f"the home has changed: {place.home_files()}")
        st = place.secret.stat() if place.secret.exists() else None
        if st is None or st.st_mode & 0o777 != 0o644 or st.st_nlink != 1 or st.st_size < 60:
            wrong.append("the user's file has changed")
        grown = 0
        for folder in ("cache", "state", "data"):
            for path, (stamp, size) in snapshot(place.root / folder).items():
                if before.get(path) == (stamp, size):
                    continue
                grown += size - before.get(path, (0, 0))[1]
                data = path.read_bytes()
                for canary in (place.file_canary, place.env_canary, place.arg_canary):
                    if canary.encode() in data:
                        wrong.append(f"{canary} stands in {path}")
        if grown > LARGEST_CACHE_STEP:
            wrong.append(f"the cache has grown by {grown} bytes")

    def judge(self, submission):
        place, wrong = self.place, []
        marker = pathlib.Path(f"/tmp/judge-hostile-{os.getpid()}-{submission.name}")
        path = place.write(submission, marker)
        home = place.home_files()
        before = {}
        for folder in ("cache", "state", "data"):
            before.update(snapshot(place.root / folder))
        status, out, err, seconds = self.run(self.words(submission, path, "--json"))
        if status is None:
            wrong.append(f"the judge did not end within {RUN_SECONDS} s")
        else:
            result = self.check_verdict(submission, status, out, wrong)
            self.check_text(out, err, wrong, True)
            texts = ("log_injection", "output", "compile_leak", "compile_bomb", "innocent")
            if result is not None and (submission.kind in texts or "escape" in submission.name):
                _, out, err, _ = self.run(self.words(submission, path, "--verbose"))
                self.check_text(out, err, wrong, False)
        self.check_folders(marker, home, before, wrong)
        if place.heard():
            wrong.append("somebody called from the sandbox")
        left = reap()
        if left:
            wrong.append(f"processes are left: {left}")
            for line in left:
                try:
                    os.kill(int(line.split()[0]), signal.SIGKILL)
                except OSError:
                    pass
        path.unlink()
        return wrong, seconds

    def plain(self):
        """An ordinary solution, its text changed so that no cache answers for it."""
        text = self.place.solution.read_text() + f"/* {secrets.token_hex(4)} */\n"
        path = self.place.root / "work" / "plain.c"
        path.write_text(text)
        status, out, err, _ = self.run(["run", "two_sum", str(path), "--json", "--problems",
                                        str(self.place.problems)])
        return status, out.decode("utf-8", "replace"), err.decode("utf-8", "replace")

    def doctor(self):
        status, out, _, _ = self.run(["doctor", "--json"])
        try:
            return status, json.loads(out.decode("utf-8"))
        except ValueError:
            return status, None


def doctor_explains(driver, status, document, ready):
    """That judge doctor says the same of this machine, and for what is missing what is lost and how to mend it."""
    if document is None or document.get("schema") != "judge.doctor/1":
        print(f"judge doctor --json gives no document, exit status {status}")
        return False
    missing = [f for f in document["features"] if not f["present"]]
    silent = [f["name"] for f in missing if not f["lost"] or not f["mend"]]
    if silent:
        print(f"judge doctor does not say what is lost without {silent}, or how to mend it")
    fits = document["ready"] == ready and status == (0 if ready else 5) and bool(missing) >= bool(driver.must_miss)
    needed = [f["name"] for f in missing if f["required"]]
    fits = fits and (not needed if ready else set(REFUSED[driver.args.mode]) <= set(needed))
    if not fits:
        print(f"judge doctor: exit status {status}, ready {document['ready']}, missing {[f['name'] for f in missing]}")
    return fits and not silent


def skip(reason):
    print(reason)
    sys.exit(1 if os.environ.get("JUDGE_MUST_SANDBOX") == "1" else SKIPPED)


def no_seccomp(driver):
    """The judge must not run anything, and say so."""
    path = driver.place.write(Submission(driver.args.source / "tests/hostile/files/fopen_write.c", False),
                              "/tmp/judge-hostile-unsealed")
    status, out, err = driver.plain()
    if status != 5:
        print(f"exit status {status} without seccomp, wanted 5\n{out}{err}")
    status_hostile, _, _, _ = driver.run(["run", "two_sum", str(path), "--problems",
                                          str(driver.place.problems)])
    ran = os.path.exists("/tmp/judge-hostile-unsealed")
    if ran:
        print("a submission ran without seccomp")
        os.unlink("/tmp/judge-hostile-unsealed")
    return (status == 5 and status_hostile == 5 and not ran and
            doctor_explains(driver, *driver.doctor(), ready=False))


def choose(args):
    all_of_them = list_submissions(args.source, args.innocent)
    if args.names:
        chosen = [s for s in all_of_them if str(s) in args.names or s.kind in args.names or
                  s.name in args.names]
        if not chosen:
            sys.exit(f"no submission is called {' '.join(args.names)}")
        return chosen
    if args.quick:
        all_of_them = [s for s in all_of_them if s.header.get("slow") != "yes"]
    if args.every > 1:
        # Every nth of a kind, counted within it, and always its first: no kind of these goes unseen.
        index, count = (int(x) for x in args.kinds.split("/"))
        kinds = sorted({s.kind for s in all_of_them})[index - 1::count]
        all_of_them = [s for s in all_of_them if s.kind in kinds]
        seen, sample = {}, []
        for s in all_of_them:
            seen[s.kind] = seen.get(s.kind, -1) + 1
            if seen[s.kind] % args.every == 0:
                sample.append(s)
        all_of_them = sample
    index, count = (int(x) for x in args.shard.split("/"))
    return [s for s in all_of_them if zlib.crc32(str(s).encode()) % count == index - 1]


def judge_all(driver, chosen, args):
    failed = 0
    for s in chosen:
        wrong, seconds = driver.judge(s)
        failed += bool(wrong)
        if wrong or args.verbose:
            print(f"{'FAIL' if wrong else 'ok  '} {s} ({seconds:.1f} s)")
        for line in wrong:
            print(f"     {line}")
        if wrong and "invariant" in s.header:
            print(f"     the invariant was: {s.header['invariant']}")
        sys.stdout.flush()
    return failed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--judge", type=pathlib.Path, required=True)
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--refuse", type=pathlib.Path)
    parser.add_argument("--cache", type=pathlib.Path)
    parser.add_argument("--mode", choices=sorted(REFUSED), default="full")
    parser.add_argument("--shard", default="1/1")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--kinds", default="1/1", help="with --every: only each Nth kind, from the Kth on")
    parser.add_argument("--innocent", action="store_true")
    parser.add_argument("--quick", action="store_true", help="leave out what the header calls slow")
    parser.add_argument("--verbose", "-v", action="store_true")
    parser.add_argument("names", nargs="*")
    args = parser.parse_args()
    args.source = args.source.resolve()
    PR_SET_CHILD_SUBREAPER = 36
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    place = Place(args.source, args.cache)
    try:
        driver = Driver(args, place)
        if args.mode == "no-seccomp":
            sys.exit(0 if no_seccomp(driver) else 1)
        status, document = driver.doctor()
        if status != 0:
            skip(f"this machine has no sandbox: judge doctor ends with {status}")
        if not doctor_explains(driver, status, document, ready=True):
            sys.exit(1)
        chosen = choose(args)
        status, out, err = driver.plain()  # also fills the cache with what all share
        if status != 0:
            sys.exit(f"an ordinary solution is not accepted, exit status {status}\n{out[-2000:]}{err}")
        failed = judge_all(driver, chosen, args)
        status, out, err = driver.plain()
        if status != 0:
            print(f"FAIL afterwards an ordinary solution is not accepted\n{out[-2000:]}{err}")
            failed += 1
        print(f"{len(chosen) - failed} of {len(chosen)} as promised, mode {args.mode}")
        sys.exit(1 if failed else 0)
    finally:
        place.remove()


if __name__ == "__main__":
    main()
