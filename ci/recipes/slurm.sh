#!/bin/sh
# Slurm: a class on a folder that all nodes share, graded by a job array.
#
#     job=$(sbatch --parsable --array=1-8 ci/recipes/slurm.sh)
#     sbatch --dependency="afterok:$job" ci/recipes/slurm.sh merge
#
# Called with nothing it grades one shard, with "merge" it puts them together. CLASS, ASSIGNMENT and OUT may be
# set before. A task that was lost may be started again: --resume goes on where it was. Judged are as many answers
# at a time as the task has processors.
#SBATCH --job-name=judge
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=2
set -eu

class=${CLASS:-submissions}
assignment=${ASSIGNMENT:-assignment.json}
out=${OUT:-results}

if [ "${1:-}" = merge ]; then
    exec judge merge "$out"/shard-* --out "$out/whole"
fi
exec judge grade "$class" --assignment "$assignment" --out "$out/shard-$SLURM_ARRAY_TASK_ID" \
    --shard auto --resume ${SLURM_CPUS_PER_TASK:+-j "$SLURM_CPUS_PER_TASK"}
