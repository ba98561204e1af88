"""Slurm on one machine: munged, slurmctld and slurmd of our own, with all of their files in one folder."""
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time

PATIENCE = 300  # seconds for the whole array; only the end of a hanging test, never a verdict


def missing():
    """Why it cannot run here, or None."""
    if os.geteuid() != 0:
        return "Slurm's daemons are started as root here"
    for program in ("munged", "slurmctld", "slurmd", "sbatch", "squeue"):
        if shutil.which(program, path="/usr/sbin:/usr/bin:/sbin:/bin") is None:
            return f"{program} is not installed (slurm-wlm, munge)"
    return None


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def configure(folder):
    host = socket.gethostname().split(".")[0]
    (folder / "spool").mkdir()
    (folder / "state").mkdir()
    (folder / "slurm.conf").write_text(f"""ClusterName=judge
SlurmctldHost={host}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
CryptoType=crypto/munge
SlurmctldPort={free_port()}
SlurmdPort={free_port()}
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmdSpoolDir={folder}/spool
StateSaveLocation={folder}/state
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
NodeName={host} NodeAddr=127.0.0.1 CPUs={os.cpu_count()} State=UNKNOWN
PartitionName=all Nodes={host} Default=YES MaxTime=INFINITE State=UP
""")
    key = folder / "munge.key"
    key.write_bytes(secrets.token_bytes(128))
    key.chmod(0o400)


def start(folder, env, words):
    return subprocess.Popen(words, env=env, cwd=folder, stdin=subprocess.DEVNULL,
                            stdout=(folder / "daemons.log").open("a"), stderr=subprocess.STDOUT)


def ask(env, *words, cwd=None):
    return subprocess.run(words, env=env, cwd=cwd, text=True, capture_output=True, check=False)


def until(ready, what, logs):
    end = time.monotonic() + PATIENCE
    while not ready():
        if time.monotonic() > end:
            for log in logs:
                print(log.name, log.read_text(errors="replace")[-2000:] if log.exists() else "-")
            sys.exit(f"Slurm: {what} did not come")
        time.sleep(0.2)


def run(place, folder):
    daemons = folder / "daemons"
    daemons.mkdir(mode=0o755)
    configure(daemons)
    env = {**place.env, "SLURM_CONF": str(daemons / "slurm.conf"), "OUT": str(folder / "results")}
    env["PATH"] += ":/usr/sbin:/sbin"
    logs = [daemons / name for name in ("daemons.log", "slurmctld.log", "slurmd.log")]
    started = []
    try:
        started.append(start(daemons, env, ["munged", "--foreground", "--force", f"--key-file={daemons}/munge.key",
                                            f"--socket={daemons}/munge.socket", f"--pid-file={daemons}/munge.pid",
                                            f"--seed-file={daemons}/munge.seed", f"--log-file={daemons}/munge.log"]))
        until((daemons / "munge.socket").exists, "munged", logs)
        started.append(start(daemons, env, ["slurmctld", "-D"]))
        started.append(start(daemons, env, ["slurmd", "-D"]))
        until(lambda: "idle" in ask(env, "sinfo", "-h", "-o", "%T").stdout, "an idle node", logs)
        script = str(place.source / "ci/recipes/slurm.sh")
        array = ask(env, "sbatch", "--parsable", "--array=1-3", "--cpus-per-task=1", "--export=ALL", script, cwd=folder)
        job = array.stdout.strip()
        merge = ask(env, "sbatch", "--parsable", f"--dependency=afterok:{job}", "--cpus-per-task=1", "--export=ALL",
                    script, "merge", cwd=folder)
        if not job.isdigit() or not merge.stdout.strip().isdigit():
            sys.exit(f"sbatch: {array.stderr}{merge.stderr}")
        until(lambda: ask(env, "squeue", "-h").stdout.strip() == "", "the end of the jobs", logs)
        for log in sorted(folder.glob("slurm-*.out")):
            print(log.name, log.read_text().strip())
    finally:
        for daemon in reversed(started):
            daemon.terminate()
            daemon.wait()
    return folder / "results/whole"
