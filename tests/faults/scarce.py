"""A machine that has no more: disk, descriptors, processes, memory, a compiler, standard streams, a clock."""
import os
import pathlib
import resource
import shutil
import signal
import subprocess

from cache import ordinary
from place import COUNT_EVEN, TWO_SUM, Place, Skip, expect, nobody_left

MOUNT = 'mount -t tmpfs -o size=%s,mode=755 none "$0" && mkdir -p "$0/tmp" "$0/cache" && exec "$@"'


def unshared():
    command = ["unshare", "-Urm", "sh", "-c", "mount -t tmpfs -o size=64k none /mnt"]
    if shutil.which("unshare") is None or subprocess.run(command, capture_output=True, check=False).returncode:
        raise Skip("no user namespace to mount a small disk in")


def full_disk(args):
    unshared()
    for size in ("64k", "256k", "4m", "9m"):
        with Place(args, TWO_SUM) as place:
            place.right()
            disk = place.root / "disk"
            disk.mkdir()
            prefix = ["unshare", "-Urm", "sh", "-c", MOUNT % size, str(disk)]
            small = {"TMPDIR": f"{disk}/tmp", "XDG_CACHE_HOME": f"{disk}/cache"}
            place.expect_right_or_error(f"a disk of {size}", place.run(prefix=prefix, env=small))
            # the cache lies elsewhere: nothing wrong may get into it
            small["XDG_CACHE_HOME"] = str(place.root / "cache")
            place.expect_right_or_error(f"a temporary folder of {size}", place.run(prefix=prefix, env=small))
            small = {"XDG_CACHE_HOME": f"{disk}/cache"}
            done = place.run(prefix=prefix, env=small)
            expect(place.is_right(done), f"a cache of {size}", done)
            place.expect_right(f"after a disk of {size} was full")


def descriptors(args):
    with Place(args, COUNT_EVEN) as place:
        place.right()
        for most in (8, 20, 24, 30, 64):
            for cold in (True, False):
                if cold:
                    place.forget()
                place.write()
                done = place.run(prefix=["sh", "-c", f'ulimit -n {most}; exec "$@"', "sh"])
                place.expect_right_or_error(f"{most} descriptors", done)
                place.expect_right(f"after a run with {most} descriptors")


def processes(args):
    with Place(args, COUNT_EVEN) as place:
        place.right()
        prefix = ordinary(place)
        uid = 65534 if prefix else os.getuid()
        busy = sum(1 for p in pathlib.Path("/proc").glob("[0-9]*") if owner(p) == uid)
        for more in (0, 1, 2, 3, 4, 6, 20):
            place.write()
            ordinary(place)
            limit = busy + more
            place.expect_right_or_error(f"{more} processes more", place.run(
                prefix=[*prefix, "sh", "-c", f'ulimit -u {limit}; exec "$@"', "sh"]))
            place.expect_right(f"after a run with {more} processes", prefix=prefix)


def owner(path):
    try:
        return path.stat().st_uid
    except OSError:
        return None


HUNGRY = {
    "touches much": "for (size_t k = 0; k < 96; k++) { volatile char *p = malloc(1 << 20); "
                    "for (int i = 0; i < 1 << 20; i += 4096) p[i] = 1; }",
    "asks for much": "volatile char *p = malloc((size_t)1 << 46); *p = 1;",
    "one large block": "char *volatile p = malloc((size_t)96 << 20); memset(p, 1, (size_t)96 << 20); free(p);",
}


def memory(args):
    """The case runs out of memory, by what it touches and by its address space."""
    with Place(args, TWO_SUM) as place:
        for name, text in HUNGRY.items():
            place.write(f"if (nums_size == 300) {{ {text} }}")
            done = place.run()
            expect(done.is_sound() and done.report["verdict"] == "memory_limit_exceeded", name, done)
            nobody_left()


def judge_memory(args):
    """The judge itself runs out: it says so and leaves nothing."""
    with Place(args, COUNT_EVEN) as place:
        place.right()
        for mb in (12, 24, 48, 96, 200):
            place.write()
            limit = mb << 20
            done = place.run(preexec_fn=lambda n=limit: resource.setrlimit(
                resource.RLIMIT_AS, (n, resource.RLIM_INFINITY)))
            died = done.status in (-signal.SIGABRT, 127) and done.err.count("\n") == 1
            expect(died or done.is_error() or place.is_right(done), f"{mb} MiB for the judge", done)
            nobody_left()
            place.expect_right(f"after a judge with {mb} MiB")


def compiler_memory(args):
    """Hard limits of the shell under which no compiler can work are not the solution's fault."""
    with Place(args, COUNT_EVEN) as place:
        place.right()
        for limit, word in (("-v 40000", "ulimit -v"), ("-v 30000", "ulimit -v")):
            place.write()
            done = place.run(prefix=["sh", "-c", f'ulimit {limit}; exec "$@"', "sh"])
            died = done.status in (-signal.SIGABRT, 127) and done.err.count("\n") == 1  # the judge itself
            expect(died or (done.is_error() and word in done.err), f"ulimit {limit}", done)
            nobody_left()
            place.expect_right(f"after a run with ulimit {limit}")


def no_compiler(args):
    with Place(args, COUNT_EVEN) as place:
        place.right()
        for name, env in {"empty PATH": {"PATH": ""}, "PATH of nothing": {"PATH": "/nonexistent"},
                          "JUDGE_CC of nothing": {"JUDGE_CC": "/nonexistent/gcc"},
                          "a compiler that is none": {"JUDGE_CC": "/bin/true"}}.items():
            done = place.run(env=env)
            expect(done.is_error(), name, done)
            nobody_left()
            expect(not place.temps(), f"{name}: left {place.temps()}")


def streams(args):
    with Place(args, COUNT_EVEN) as place:
        place.right()
        for closed in ("<&-", ">&-", "2>&-", "<&- >&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-"):
            place.write()
            done = place.run(prefix=["sh", "-c", f'exec "$@" {closed}', "sh"])
            nobody_left()
            expect(not place.temps(), f"{closed}: left {place.temps()}")
            if "<" in closed and ">" not in closed:
                expect(place.is_right(done), closed, done)
            elif ">&-" not in closed.replace("2>&-", ""):
                expect(place.is_right(done), f"{closed}: the report does not need it", done)
            else:
                expect(done.status == 5, f"{closed}: a report that nobody gets is no success", done)
            place.expect_right(f"after {closed}")
    full = pathlib.Path("/dev/full")
    for problem in (COUNT_EVEN, TWO_SUM) if full.exists() else ():  # a report within a buffer, and a longer one
        with Place(args, problem) as place, full.open("wb") as out:
            done = place.run(stdout=out)
            expect(done.status == 5 and "standard output" in done.err, f"/dev/full, {problem.name}", done)


def clocks(args):
    """No verdict knows the time of day: all clocks that can be moved here are moved, by up to 60 years.

    A time namespace moves the monotonic clocks; the real-time clock cannot be moved for one process. What it
    can do wrong is left to see through the ages of files: a cache and a temporary folder from the future and
    from long ago."""
    with Place(args, COUNT_EVEN) as place:
        place.right()
        place.expect_right("before")
        for year in (0, 1 << 31, 1 << 33):
            for path in [p for p in place.root.rglob("*") if not p.is_symlink()]:
                os.utime(path, (year, year))
            place.expect_right(f"all files of the year {1970 + year // 31556952}")
            place.write()
            place.expect_right(f"another solution, all files of the year {1970 + year // 31556952}")
        offset = ["unshare", "-UrT", "--monotonic", "2000000000", "--boottime", "2000000000", "--fork"]
        if subprocess.run([*offset, "true"], capture_output=True, check=False).returncode:
            raise Skip("no time namespaces")
        place.write()
        place.expect_right("monotonic clocks 63 years ahead", prefix=offset)
        place.write()
        place.expect_right("and back")


TESTS = {"full_disk": full_disk, "descriptors": descriptors, "processes": processes, "memory": memory,
         "judge_memory": judge_memory, "compiler_memory": compiler_memory,
         "no_compiler": no_compiler, "streams": streams, "clocks": clocks}
