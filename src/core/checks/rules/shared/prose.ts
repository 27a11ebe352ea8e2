import type { Span } from '../../../model/span';
import { datesIn, type PrintedDate } from '../../../text/dates';
import { once, onceFor } from '../../../text/once';
import { sentencesOf } from '../../../text/sentences';
import type { CheckContext } from './context';
import { joinPassage, type Passage } from './joinPassage';
import { bySentence, type SentenceWith } from './passageSentences';

/** A running text that a person wrote: the case summary, or the rationale of an item; joined. */
export interface Prose extends Passage {
  /** Number of the item, null for the summary. */
  readonly item: number | null;
}

/** Those running texts of a determination in which words stand that an expression finds. */
export const proseWith = (words: RegExp, context: CheckContext): Prose[] =>
  sourcesOf(context).flatMap(source => (words.test(source.raw) ? (joined(source) ?? []) : []));

/** A running text with its dates. */
export interface DatedProse extends Prose {
  readonly dates: readonly PrintedDate[];
  /** Its sentences with dates, read once for all checks when the first asks for them. */
  readonly sentences: () => readonly SentenceWith<PrintedDate>[];
}

/** Those running texts in which dates stand. */
export const datedProse = onceFor((context: CheckContext): readonly DatedProse[] => {
  const decided = context.determination.case.decisionDate?.value ?? null;
  return proseWith(DATED, context).map(prose => {
    const dates = datesIn(prose.text, decided);
    return { ...prose, dates, sentences: once(() => bySentence(sentencesOf(prose.text), dates)) };
  });
});

/** A cheap sign that a date may stand in a text. */
const DATED = /\d[/.-]\s?\d{1,2}[/.-]\s?\d|[a-z\d][.,]?\s(?:19|20)\d\d/;

/** A running text as it is looked at first: its words are those of the joined one but where a line's end parts them. */
interface Source {
  readonly context: CheckContext;
  readonly item: number | null;
  readonly raw: string;
  readonly body: Span | null;
}

const sourcesOf = onceFor((context: CheckContext): readonly Source[] => {
  const { determination, rawSummary } = context;
  const rationales = determination.items.flatMap(({ number, rationale }): Source[] =>
    rationale === null
      ? []
      : [
          {
            context,
            item: number,
            raw: rationale.text,
            body: { start: rationale.labelSpan.end, end: rationale.span.end },
          },
        ],
  );
  return rawSummary === null ? rationales : [{ context, item: null, raw: rawSummary, body: null }, ...rationales];
});

/** A rationale's text is joined already, and its way back to the source is made when the first check asks for a place. */
const joined = onceFor(({ context, item, raw, body }: Source): Prose | null => {
  if (body === null) return { item, ...context.summary! };
  if (body.start >= body.end) return null;
  const passage = once(() => joinPassage(context.model.text, body));
  return { item, text: raw, spanOf: (start, end) => passage().spanOf(start, end) };
});
