// Places within a text at which a sentence may stand.
import { sentencesOf } from './readText.mjs';

/** The end of a sentence within a place that is not its last, another at each turn. */
export function middleOf(text, place, turn) {
  const sentences = sentencesOf(text, place);
  return sentences[sentences.length < 2 ? 0 : turn % (sentences.length - 1)].end;
}
