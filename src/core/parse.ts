import type { Model } from './model';

/** Reads a text into its determinations. Never throws; what is missing is null. */
export function parse(text: string): Model {
  return { text, determinations: [] };
}
