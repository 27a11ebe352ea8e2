import { datesIn } from '../text/dates';
import { linesOfList, printedDay } from './answerFormats';
import type { Answers } from './template';

/** What an application for independent medical review tells of the determination that is to be written. */
export type ApplicationFacts = Pick<Answers, 'dateOfInjury' | 'urDenialDate' | 'items'>;

/**
 * Read from the text of the State's application form (DWC Form IMR): two dates, and what was denied or modified, in order.
 * What is not filled in, or does not come with the text, is empty. Null where the text is no such form.
 */
export function factsOfApplication(text: string): ApplicationFacts | null {
  if (!/application for independent medical review/i.test(text)) return null;
  return {
    dateOfInjury: dayBehind(/date of injury/i, text),
    urDenialDate: dayBehind(/date of utilization review determination/i, text),
    items: itemsIn(text),
  };
}

/** A label may go on, "(MM/DD/YYYY):", and its date may stand in the next line; other labels' dates come later. */
function dayBehind(label: RegExp, text: string): string {
  const match = label.exec(text);
  if (match === null) return '';
  const from = match.index + match[0].length;
  const behind = text.slice(from, from + REACH);
  const [date] = datesIn(behind, null);
  return date === undefined || /\bdate\b/i.test(behind.slice(0, date.start))
    ? ''
    : (printedDay(behind.slice(date.start, date.end).replaceAll('-', '/')) ?? '');
}

const REACH = 80;

/** The numbered lines between what the form asks for and what it says next; a line without a number goes on with the one above. */
function itemsIn(text: string): string[] {
  const begin = /list each specific requested/i.exec(text);
  if (begin === null) return [];
  const rest = text.slice(begin.index);
  const end = /^[ \t]*(?:request for review|employee signature|i request an? independent)/im.exec(rest)?.index;
  const numbered = /^[ \t]*\(?\d{1,2}[.)]/;
  const items: string[] = [];
  for (const line of rest.slice(0, end).split(/[\r\n\f]+/)) {
    if (numbered.test(line)) items.push(line);
    else if (items.length > 0 && line.trim() !== '') items.push(`${items.pop()} ${line.trim()}`);
  }
  return linesOfList(items.join('\n')).filter(item => !numbered.test(item));
}
