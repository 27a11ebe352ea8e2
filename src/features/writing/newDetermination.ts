import { isCaseNumber, isPrintedDay } from '../../core/writing/answerFormats';
import type { Answers } from '../../core/writing/template';
import { ask, type Question } from './questions';

const dayObjection = (answer: string): string | undefined =>
  answer === '' || isPrintedDay(answer) ? undefined : 'A date as MM/DD/YYYY, please.';

const day = (title: string): Question => ({ title, example: 'MM/DD/YYYY', objection: dayObjection });

/** In the order of the questions. Items come last, one after another until an empty answer. */
const questions: readonly (readonly [Exclude<keyof Answers, 'items'>, Question])[] = [
  [
    'caseNumber',
    {
      title: 'Case number',
      example: 'CM16-0012345',
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
      objection: answer =>
        answer === '' || (Number(answer) > 0 && Number(answer) < 120) ? undefined : 'A number of years, please.',
    },
  ],
  ['sex', { title: 'Sex of the injured worker', choices: ['female', 'male'] }],
  ['licensedIn', { title: "State(s) of the expert reviewer's licensure", example: 'California, Texas' }],
  ['certifications', { title: "The expert reviewer's certifications or specialties", example: 'Orthopedic Surgery' }],
];

/** Asks for what a new determination begins with; undefined where the user went away. */
export async function askAll(): Promise<Answers | undefined> {
  const answers: string[] = [];
  for (let index = 0; ; ) {
    const question: Question = questions[index]?.[1] ?? {
      title: `Disputed item ${index - questions.length + 1}`,
      example: 'MRI of the right shoulder without contrast',
    };
    const before = answers[index] ?? '';
    const answer = await ask(question, {
      title: 'New Determination',
      step: index + 1,
      steps: Math.max(questions.length + 1, index + 1),
      before,
    });
    if (answer === 'cancelled') return undefined;
    if (answer === 'back') index--;
    else {
      answers[index] = answer.text;
      if (index >= questions.length && answer.text === '') return toAnswers(answers.slice(0, index));
      index++;
    }
  }
}

function toAnswers(answers: readonly string[]): Answers {
  const facts = Object.fromEntries(questions.map(([name], index) => [name, answers[index]]));
  return { ...facts, items: answers.slice(questions.length) } as unknown as Answers;
}
