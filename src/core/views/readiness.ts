import type { Problem, Severity } from '../checks/problem';
import type { Item, Model } from '../model/model';
import type { Span } from '../model/span';

/** Something that is to be settled before a determination is signed. */
export interface OpenPoint {
  readonly kind: 'error' | 'warning' | 'undecided';
  readonly message: string;
  /** Index of the determination in its model, and number of the item, null where it is not one item's. */
  readonly determination: number;
  readonly item: number | null;
  readonly span: Span;
}

/**
 * What stands open in a text by the problems that are shown: errors, then warnings, then items without a decision of which
 * no problem tells, as where its check is off. Hints and information do not keep anyone from signing.
 */
export function openPoints(model: Model, problems: readonly Problem[]): OpenPoint[] {
  const of = (severity: Severity & OpenPoint['kind']): OpenPoint[] =>
    problems
      .filter(problem => problem.severity === severity)
      .map(({ message, determination, item, span }) => ({ kind: severity, message, determination, item, span }));
  const told = new Set(problems.filter(isOfDecision).map(({ determination, item }) => `${determination} ${item}`));
  const undecided = model.determinations.flatMap(({ items }, determination) =>
    items
      .filter(item => !isDecided(item) && !told.has(`${determination} ${item.number}`))
      .map((item): OpenPoint => {
        const { number, headingSpan } = item;
        const message = 'This item is not decided.';
        return { kind: 'undecided', message, determination, item: number, span: headingSpan };
      }),
  );
  return [...of('error'), ...of('warning'), ...undecided];
}

const isOfDecision = ({ code, severity }: Problem): boolean =>
  (code === 'decision-missing' || code === 'decision-unknown') && (severity === 'error' || severity === 'warning');

const isDecided = ({ decision }: Item): boolean => decision?.kind === 'upheld' || decision?.kind === 'overturned';

/** Whether nothing stands open in a text that holds a determination. */
export const isReadyToSign = (model: Model, problems: readonly Problem[]): boolean =>
  model.determinations.length > 0 && openPoints(model, problems).length === 0;
