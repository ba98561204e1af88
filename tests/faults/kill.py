"""SIGKILL, SIGSTOP and the signals of a terminal, at moments drawn by lot."""
import itertools
import os
import random
import signal
import time

from place import NAP, Failed, Place, children, expect, find, nobody_left

ROLES = ("judge", "keeper", "stub", "zygote", "case", "tool")
# On a busy machine this program may look away while a process comes and goes; then it tries again.
MORE_ROUNDS = 200
SEED = 20240229


def strike(process, role, number, dice, span):
    """Send the signal to that role at the drawn moment, or when it next exists. False: it came no more."""
    time.sleep(dice.uniform(0, span))
    while process.poll() is None:
        pid = find(process.pid, role)
        if pid is None:
            continue
        try:
            os.kill(pid, number)
        except ProcessLookupError:
            continue
        return True
    return False


def expect_after_kill(role, done, place):
    what = f"{role} killed"
    if role == "judge" and done.status == -signal.SIGKILL:
        return
    if place.is_right(done) or done.is_error():
        return
    # a killed case is a case with a verdict of its own
    expect(role == "case" and done.is_sound(), f"{what}: no right report, no clear error", done)
    bad = [c for c in done.report["cases"]["list"] if c["verdict"] != "accepted"]
    expect(len(bad) == 1 and bad[0]["verdict"] == "runtime_error" and "killed" in bad[0]["message"],
           f"{what}: more than its own case fails", done)


def kills(args):
    dice = random.Random(SEED)
    hit = dict.fromkeys(ROLES, 0)
    print(f"seed {SEED}")
    with Place(args) as place:
        place.right()
        start = time.monotonic()
        place.run("--no-cache")
        span = time.monotonic() - start
        for k in range(MORE_ROUNDS):
            role = ROLES[k % len(ROLES)]
            if k >= args.rounds and hit[role] >= 2:
                continue
            cold = k % 4 == 0
            # a role that is there from the middle on is looked for early enough
            early = span if role == "judge" else span / 2
            place.write(NAP if role in ("case", "stub", "zygote", "keeper") and not cold else "")
            if cold:
                place.forget()
            process = place.start()
            hit[role] += strike(process, role, signal.SIGKILL, dice, early)
            done = place.end(process)
            nobody_left()
            expect_after_kill(role, done, place)
            place.expect_right(f"round {k}, the run after {role} was killed")
    print("killed:", ", ".join(f"{role} {n}" for role, n in hit.items()))
    expect(all(n >= 2 for n in hit.values()), f"roles that were hardly met: {hit}")


def kills_in_sweep(args):
    """The same while the complexity is measured, where a second process measures half of it."""
    dice = random.Random(SEED + 1)
    with Place(args) as place:
        place.run(whole=True)
        place.write()
        start = time.monotonic()
        undisturbed = place.run(whole=True)
        span = time.monotonic() - start
        expect(undisturbed.status == 3 and undisturbed.is_sound(), "undisturbed, and not right", undisturbed)
        for k, role in enumerate(("judge", "keeper", "case", "measurer")):
            place.write()
            process = place.start(whole=True)
            time.sleep(dice.uniform(0.5, 0.8) * span)
            struck = role != "measurer" and strike(process, role, signal.SIGKILL, dice, 0)
            while role == "measurer" and not struck and process.poll() is None:
                struck = kill_measurer(process.pid)
            done = place.end(process)
            nobody_left()
            fits = done.is_error() or done.is_sound() or (role == "judge" and done.status == -signal.SIGKILL)
            expect(fits, f"{role} killed in the sweep", done)
            expect(not struck or role == "judge" or done.status != 0, "accepted without its sweep", done)
            again = place.run(whole=True)
            expect(again.is_sound() and again.status == 3 and
                   again.report["complexity"]["time"]["fitted"] == "n^2",
                   f"the run after {role} was killed in the sweep (round {k})", again)


def kill_measurer(judge):
    """The judge's second process, which has a keeper of its own."""
    for child in children(judge):
        if child.name == "judge" and any(p.name == "judge" and children(p.pid) for p in children(child.pid)):
            os.kill(child.pid, signal.SIGKILL)
            return True
    return False


def stopped(place, role):
    """A judge of which that role has been stopped."""
    for _ in range(MORE_ROUNDS):
        place.write(NAP)
        process = place.start()
        if strike(process, role, signal.SIGSTOP, random.Random(SEED), 0):
            return process
        place.end(process)
    raise Failed(f"no {role} was met")


def stop_case(args):
    """A stopped case is ended by its real-time limit, and what the machine did to it is not remembered."""
    with Place(args) as place:
        place.right()
        place.expect_right("before")  # the cases are in the cache: those that follow are the solution's
        done = place.end(stopped(place, "case"))
        nobody_left()
        expect(done.is_error() or done.is_sound(), "case stopped", done)
        if done.report is not None:
            bad = [c["verdict"] for c in done.report["cases"]["list"] if c["verdict"] != "accepted"]
            expect(bad in ([], ["time_limit_exceeded"]), f"stopped case: {bad}", done)
        place.expect_right("the run after a case was stopped")


def stop_role(args, role):
    with Place(args) as place:
        place.right()
        place.expect_right("before")
        for k in range(4):
            done = place.end(stopped(place, role))
            nobody_left()
            expect(done.is_error() and "stopped from outside" in done.err, f"{role} stopped", done)
            place.expect_right(f"round {k}, the run after the {role} was stopped")


def stop_keeper(args):
    stop_role(args, "keeper")


def stop_zygote(args):
    stop_role(args, "zygote")


def interrupts(args):
    """SIGINT and SIGTERM: 130 (or death by it, before it is caught; or the whole report, when it is too
    late), nothing left, and the next run is right."""
    dice = random.Random(SEED)
    met = 0
    print(f"seed {SEED}")
    with Place(args) as place:
        place.right()
        start = time.monotonic()
        place.run("--no-cache")
        span = time.monotonic() - start
        for k in itertools.count():
            if k >= 10 and (met >= 3 or k >= MORE_ROUNDS):
                break
            number = (signal.SIGINT, signal.SIGTERM)[k % 2]
            place.write(NAP if k % 3 == 0 else "")
            if k % 5 == 0:
                place.forget()
            process = place.start()
            time.sleep(dice.uniform(0.005, span * 0.9))
            process.send_signal(number)
            done = place.end(process)
            nobody_left()
            if done.status == 130:
                met += 1
                expect(done.error is not None and done.error["kind"] == "interrupted" and
                       done.err.count("\n") == 1 and done.err.endswith("interrupted\n"),
                       "interrupted, and said otherwise", done)
                expect(not place.temps(), f"interrupted, and left {place.temps()}")
            else:
                expect(done.status == -number or place.is_right(done), "interrupted", done)
            place.expect_right(f"round {k}, the run after {number.name}")
    expect(met >= 3, f"only {met} runs were met in the middle")


def interrupt_while_keeper_is_stopped(args):
    """In a start or in a case: the judge does not wait for it."""
    with Place(args) as place:
        place.right()
        place.expect_right("before")
        for k in range(4):
            process = stopped(place, "keeper")
            process.send_signal(signal.SIGINT)
            done = place.end(process)
            nobody_left()
            # the judge may have seen the keeper before the signal
            expect(done.status == 130 or done.is_error(), "interrupted with a stopped keeper", done)
            place.expect_right(f"round {k}, the run after that")


TESTS = {"kill": kills, "kill_in_sweep": kills_in_sweep, "stop_case": stop_case, "stop_keeper": stop_keeper,
         "stop_zygote": stop_zygote, "interrupt": interrupts,
         "interrupt_stopped_keeper": interrupt_while_keeper_is_stopped}
