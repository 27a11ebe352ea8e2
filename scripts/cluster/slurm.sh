#!/bin/sh
#SBATCH --job-name=imr
#SBATCH --cpus-per-task=1
#SBATCH --output=imr-%A-%a.log
# One shard a task of a job array: sbatch --array=1-N scripts/cluster/slurm.sh SCRIPTS N ARCHIVE FOLDER [option]...
# SCRIPTS is the folder of these scripts: Slurm runs a copy of this one, which does not know where it was.
scripts=$1 count=$2
shift 2
exec "$scripts/shard.sh" "$SLURM_ARRAY_TASK_ID" "$count" "$@" --workers "$SLURM_CPUS_PER_TASK"
