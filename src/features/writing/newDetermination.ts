import * as vscode from 'vscode';
import { isCaseNumber, laterThan, linesOfList, printedDay } from '../../core/writing/answerFormats';
import { factsOfApplication } from '../../core/writing/application';
import type { Answers } from '../../core/writing/template';
import { type Answer, ask, type Question } from './questions';

const isDay = (answer: string): boolean => printedDay(answer) !== null;

const LEFT_OPEN = 'Enter leaves an empty answer open.';

const day = (title: string): Question => ({
  title,
  example: '03/05/2015, also 3/5/15 or 2015-03-05',
  empty: LEFT_OPEN,
  objection: answer => (answer === '' || isDay(answer) ? undefined : 'A date as 03/05/2015, please.'),
  written: answer => printedDay(answer) ?? answer,
  doubt: (answer, before) => {
    const days = before.map(one => (isDay(one) ? one : ''));
    const earlier = laterThan(printedDay(answer) ?? '', days);
    return earlier === null
      ? undefined
      : `This is before the ${questions[earlier]![1].title.replace(/^[A-Z](?=[a-z])/, first => first.toLowerCase())}, ${days[earlier]}.`;
  },
});

/** In the order of the questions. Items come last, one after another until an empty answer. */
const questions: readonly (readonly [Exclude<keyof Answers, 'items'>, Question])[] = [
  [
    'caseNumber',
    {
      title: 'Case number',
      example: 'CM16-0012345',
      offer: { icon: 'file-pdf', tooltip: 'Take Dates and Items from the PDF of the Application' },
      empty: LEFT_OPEN,
      objection: answer =>
        answer === '' || isCaseNumber(answer)
          ? undefined
          : 'A case number is CM, two digits, a hyphen and seven digits.',
    },
  ],
  ['dateOfInjury', day('Date of injury')],
  ['urDenialDate', day('UR denial date')],
  ['applicationReceived', day('Application received')],
  ['dateAssigned', day('Date assigned')],
  ['decisionDate', day('Decision date')],
  [
    'age',
    {
      title: 'Age of the injured worker',
      example: '47',
      empty: LEFT_OPEN,
      objection: answer =>
        answer === '' || (Number(answer) > 0 && Number(answer) < 120) ? undefined : 'A number of years, please.',
    },
  ],
  ['sex', { title: 'Sex of the injured worker', choices: ['female', 'male'] }],
  [
    'licensedIn',
    { title: "State(s) of the expert reviewer's licensure", example: 'California, Texas', empty: LEFT_OPEN },
  ],
  [
    'certifications',
    { title: "The expert reviewer's certifications or specialties", example: 'Orthopedic Surgery', empty: LEFT_OPEN },
  ],
];

/** Where a person went away from the questions, and what was answered by then. */
export interface Kept {
  answers: readonly string[];
  index: number;
}

/** Asks for a PDF and reads its text; undefined where there is none to read, which was said. */
export type ReadPdf = () => Promise<string | undefined>;

/** Asks for what a new determination begins with, on from where the user went away; undefined where that happens again. */
export async function askAll(kept: Kept, readPdf: ReadPdf): Promise<Answers | undefined> {
  let { answers, index } = kept;
  for (;;) {
    const answer = await ask(questionAt(index), {
      title: 'New Determination',
      step: index + 1,
      steps: Math.max(questions.length + 1, index + 1),
      before: answers[index] ?? '',
      answers: answers.slice(0, index),
    });
    if (isOf('left', answer)) {
      Object.assign(kept, { answers: withAnswer({ answers, index }, answer.text), index });
      return undefined;
    }
    if (isEmptyItem(answer, index) && answers.slice(index + 1).every(later => later === '')) {
      Object.assign(kept, { answers: [], index: 0 });
      return toAnswers(answers.slice(0, index));
    }
    ({ answers, index } = await afterAnswer({ answers, index }, answer, readPdf));
  }
}

type Stated = Exclude<Answer, string>;

const isOf = (kind: Stated['kind'], answer: Answer): answer is Stated => answer !== 'anew' && answer.kind === kind;

/** What an application tells becomes answers, each of which is still asked for. */
function withApplication(answers: readonly string[], text: string | undefined): readonly string[] {
  if (text === undefined) return answers;
  const facts = factsOfApplication(text);
  if (facts === null) {
    void vscode.window.showInformationMessage('This PDF holds no Application for Independent Medical Review.');
    return answers;
  }
  const told: Partial<Record<string, string>> = { ...facts, items: '' };
  const items = facts.items.length > 0 ? facts.items : answers.slice(questions.length);
  return [...questions.map(([name], index) => told[name] || (answers[index] ?? '')), ...items];
}

const questionAt = (index: number): Question =>
  questions[index]?.[1] ?? {
    title: `Disputed item ${index - questions.length + 1}`,
    example: 'MRI of the right shoulder without contrast',
    empty: 'An empty answer makes the determination. The button above pastes several items, one a line.',
    offer: { icon: 'clippy', tooltip: 'Paste Items from the Clipboard, One a Line' },
  };

/** The last one ends the questions; one with others behind it goes. */
const isEmptyItem = (answer: Answer, index: number): boolean =>
  isOf('given', answer) && answer.text === '' && index >= questions.length;

/** What stands in a box stays when the user steps back. */
async function afterAnswer({ answers, index }: Kept, answer: Answer, readPdf: ReadPdf): Promise<Kept> {
  if (answer === 'anew') return { answers: [], index: 0 };
  if (isEmptyItem(answer, index)) return { answers: answers.filter((_, i) => i !== index), index };
  const answered = withAnswer({ answers, index }, answer.text);
  if (answer.kind !== 'offer') return { answers: answered, index: index + (answer.kind === 'back' ? -1 : 1) };
  if (index < questions.length) return { answers: withApplication(answered, await readPdf()), index };
  const pasted = linesOfList(await vscode.env.clipboard.readText());
  return { answers: [...answers.slice(0, index), ...pasted], index: index + pasted.length };
}

const withAnswer = ({ answers, index }: Kept, text: string): string[] => [
  ...answers.slice(0, index),
  text,
  ...answers.slice(index + 1),
];

function toAnswers(answers: readonly string[]): Answers {
  const facts = Object.fromEntries(questions.map(([name], index) => [name, answers[index]]));
  return { ...facts, items: answers.slice(questions.length) } as unknown as Answers;
}
