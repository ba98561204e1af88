#!/bin/sh
# GNU parallel: a class on a folder that several hosts share.
#
#     SSHLOGINFILE=hosts ci/recipes/parallel.sh 8        8 shards over the hosts in that file
#     ci/recipes/parallel.sh 2                           on this machine
#
# One shard at a time on each host: judge uses all of its processors by itself. CLASS, ASSIGNMENT and OUT
# may be set before. If a host fails, the others finish and nothing is merged: call it again, and only what is
# missing is judged.
set -eu

shards=${1:?number of shards}
class=${CLASS:-submissions}
assignment=${ASSIGNMENT:-assignment.json}
out=${OUT:-results}

set -- --jobs 1
if [ -n "${SSHLOGINFILE:-}" ]; then
    set -- "$@" --sshloginfile "$SSHLOGINFILE" --workdir "$PWD"
fi
seq "$shards" | parallel --quote "$@" judge grade "$class" --assignment "$assignment" --out "$out/shard-{}" \
    --shard "{}/$shards" --resume
exec judge merge "$out"/shard-* --out "$out/whole"
