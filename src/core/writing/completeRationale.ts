import type { Item, Rationale } from '../model/model';
import { shortHeading } from '../model/query';
import { sentencesOf } from '../text/sentences';
import { beginningWith, type Completion, type CompletionList } from './completionList';
import type { Cursor } from './cursor';

/** A closing sentence that says what the decision says, where a sentence begins and none has concluded yet. */
export function completeRationale(cursor: Cursor, item: Item, rationale: Rationale): CompletionList | null {
  const kind = item.decision?.kind;
  if (rationale.conclusionSpan !== null || (kind !== 'upheld' && kind !== 'overturned')) return null;
  const from = Math.max(rationale.labelSpan.end, cursor.lineStart);
  const typed = lastSentence(cursor.text.slice(from, cursor.offset));
  if (typed.length > 80 || (cursor.occasion === 'typed' && typed.length < 5)) return null;
  const verdict = kind === 'upheld' ? 'is not medically necessary' : 'is medically necessary';
  const name = item.request.remaining ?? shortHeading(item);
  return beginningWith(cursor, cursor.offset - typed.length, [
    closing(`Therefore, the request for ${name} ${verdict}.`, item),
    closing(`The request for ${name} ${verdict}.`, item),
  ]);
}

/** What stands behind the last sentence of a line: a mark for the letter to come tells whether "Dr. " ends one. */
const lastSentence = (line: string): string => sentencesOf(`${line}|`).at(-1)!.text.slice(0, -1).trimStart();

const closing = (words: string, item: Item): Completion => ({
  kind: 'sentence',
  label: words,
  insert: words,
  note: item.decision!.text,
  detail: `agrees with ${item.decision!.text}`,
});
