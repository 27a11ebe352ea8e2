#!/bin/sh
# Exports one of N shards of an archive as JSON Lines: shard.sh I N ARCHIVE FOLDER [option of imr export]...
#
# FOLDER/I.jsonl is there once the shard is done, whole, and not before: so the same call may be made again at any time, and
# a call that was ended goes on from its parts. A file that could not be read is named on standard error and is no reason to
# do the shard again.
set -u
index=$1 count=$2 archive=$3 folder=$4
shift 4
out=$folder/$index.jsonl
[ -e "$out" ] && exit 0
mkdir -p "$folder"
${IMR:-imr} export --format jsonl --shard "$index/$count" --resume --out "$out" "$@" "$archive"
[ -e "$out" ]
