"""A cache that is damaged, read-only, in the way, or shared by two judges that start at once."""
import os
import shutil

from place import COUNT_EVEN, Place, Skip, expect, nobody_left


def entries(place):
    found = [p for p in (place.root / "cache").rglob("*") if p.is_file()]
    expect(len(found) >= 5, f"the cache has {len(found)} files only")
    return found


def flip(path):
    data = bytearray(path.read_bytes())
    for at in range(len(data) // 7, len(data), max(1, len(data) // 7)):
        data[at] ^= 0x41
    path.write_bytes(data)


def flip_one(path):
    data = bytearray(path.read_bytes())
    if data:
        data[len(data) // 2] ^= 1
    path.write_bytes(data)


DAMAGES = {
    "bytes flipped": flip,
    "one bit flipped": flip_one,
    "the second half lost": lambda path: os.truncate(path, path.stat().st_size // 2),
    "emptied": lambda path: os.truncate(path, 0),
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "something appended": lambda path: path.write_bytes(path.read_bytes() + b"more"),
}


def corrupted(args):
    with Place(args, COUNT_EVEN) as place:
        place.right()
        for name, damage in DAMAGES.items():
            place.expect_right("before")
            for path in entries(place):
                damage(path)
            place.expect_right(f"all files: {name}, the same solution")
            if damage is not flip:
                continue  # what another solution reads of the cache, this one read as well
            for path in entries(place):
                damage(path)
            place.write()
            place.expect_right(f"all files: {name}, another solution")


def replaced(args):
    """Folders and links where entries were."""
    with Place(args, COUNT_EVEN) as place:
        place.expect_right("before")
        for k, path in enumerate(entries(place)):
            path.unlink()
            if k % 2 == 0:
                path.mkdir()
            else:
                path.symlink_to("/dev/zero")
        place.expect_right("entries replaced by folders and links")


def ordinary(place):
    """As an ordinary user: root writes where nobody may."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        raise Skip("no setpriv to become an ordinary user")
    for folder, _, names in os.walk(place.root):
        for path in [folder, *(os.path.join(folder, n) for n in names)]:
            os.chown(path, 65534, 65534, follow_symlinks=False)
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"]


def read_only(args):
    for warm in (False, True):
        with Place(args, COUNT_EVEN) as place:
            place.right()
            if warm:
                place.expect_right("before")
            else:
                place.forget()
            place.write()
            prefix = ordinary(place)
            for folder, _, _ in os.walk(place.root / "cache"):
                os.chmod(folder, 0o555)
            done = place.run(prefix=prefix)
            expect(place.is_right(done), f"read-only cache (warm: {warm})", done)
            nobody_left()


def in_the_way(args):
    with Place(args, COUNT_EVEN) as place:
        place.right()
        shutil.rmtree(place.root / "cache")
        (place.root / "cache").write_text("no folder\n")
        place.expect_right("the cache is a file")
        place.expect_right("the cache is a folder that cannot be", env={"XDG_CACHE_HOME": "/proc/self/none"})
        place.expect_right("the cache is no folder", env={"XDG_CACHE_HOME": "/dev/null"})


def two_at_once(args):
    with Place(args, COUNT_EVEN) as place:
        place.right()
        for k in range(4):
            place.forget()
            place.write()
            pair = [place.start(), place.start()]
            for process in pair:
                done = place.end(process)
                expect(place.is_right(done), f"two judges on one cold cache (round {k})", done)
            nobody_left()
            place.expect_right("the run after two at once")


TESTS = {"cache_corrupted": corrupted, "cache_replaced": replaced, "cache_read_only": read_only,
         "cache_in_the_way": in_the_way, "two_at_once": two_at_once}
