#!/bin/bash
# An archive on many machines with Slurm: each task of a job array takes its shard.
#
#   sbatch --array=1-100 --cpus-per-task=4 scripts/cluster/slurm.sh ARCHIVE OUT
#
# ARCHIVE and OUT are folders that every machine sees. When all tasks are done: cat OUT/*.jsonl > all.jsonl
# A task that was ended goes on from its parts: sbatch --array=17 --export=ALL,SHARDS=100 ...
#SBATCH --job-name=imr
#SBATCH --output=imr-%A_%a.log
set -eu
archive=$1
out=$2
shard=$SLURM_ARRAY_TASK_ID
shards=${SHARDS:-$SLURM_ARRAY_TASK_COUNT}
mkdir -p "$out"
exec "${IMR:-imr}" export --format jsonl --resume --allow-restricted \
  --workers "${SLURM_CPUS_PER_TASK:-1}" --shard "$shard/$shards" \
  --out "$out/$(printf 'part-%05d.jsonl' "$shard")" "$archive"
