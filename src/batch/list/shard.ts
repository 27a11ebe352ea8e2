import type { Input } from '../inputs';

/** One of `of` contiguous parts of a list: `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** "3/8" as a shard, or what is wrong with it. */
export function readShard(text: string): Shard | string {
  const [, index = '', of = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  return shard.index >= 1 && shard.index <= shard.of ? shard : '--shard is I/N, with I from 1 to N';
}

/**
 * The inputs of one shard. All shards, one after the other, are the whole list, in its order: each has as many inputs as
 * the others, or one more. The list is made twice, first to count it, so that it never stands in memory.
 */
export async function* inputsOfShard(
  toCount: AsyncIterable<Input>,
  all: AsyncIterable<Input>,
  { index, of }: Shard,
): AsyncGenerator<Input> {
  let count = 0;
  for await (const _ of toCount) count++;
  const begin = Math.floor((count * (index - 1)) / of);
  const end = Math.floor((count * index) / of);
  let at = 0;
  for await (const input of all) {
    if (at >= end) return;
    if (at++ >= begin) yield input;
  }
}
