#!/bin/bash
# An archive in shards with GNU parallel, on this machine or, with PARALLEL_OPTIONS="--sshloginfile hosts", on many.
#
#   scripts/cluster/parallel.sh ARCHIVE OUT SHARDS
#
# What failed or was ended goes on from its parts when the same line is run again; what is done is not done again.
set -eu
archive=$1
out=$2
shards=$3
mkdir -p "$out"
seq -f %05.0f "$shards" | parallel ${PARALLEL_OPTIONS:-} --jobs "${JOBS:-100%}" --joblog "$out/jobs.log" --resume-failed \
  "${IMR:-imr}" export --format jsonl --resume --allow-restricted --workers 1 \
  --shard "{= s/^0+// =}/$shards" --out "$out/part-{}.jsonl" "$archive"
