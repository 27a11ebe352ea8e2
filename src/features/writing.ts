import * as vscode from 'vscode';
import { isCaseNumber, isPrintedDay } from '../core/answers';
import { type Answers, insertItem, newDetermination, type Piece } from '../core/template';
import type { Documents } from '../documents';
import { ask, type Question } from './questions';

/** A new determination from a few questions, and the skeleton of a further item; both as snippets to walk with Tab. */
export function registerWriting(_context: vscode.ExtensionContext, documents: Documents): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('imr.newDetermination', async (given: unknown) => {
      const answers = isAnswers(given) ? given : await askAll();
      if (answers) await openNew(newDetermination(answers));
    }),
    vscode.commands.registerCommand('imr.insertItem', () => insert(documents)),
  );
}

const isAnswers = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && 'caseNumber' in value && 'items' in value;

async function openNew(pieces: readonly Piece[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'imr-determination', content: '' });
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await editor.insertSnippet(toSnippet(pieces), new vscode.Position(0, 0));
}

async function insert(documents: Documents): Promise<void> {
  const recognised = documents.active();
  const editor = vscode.window.activeTextEditor;
  if (!recognised || !editor) return;
  const { document, model } = recognised;
  const insertion = insertItem(model, document.offsetAt(editor.selection.active));
  if (!insertion) {
    vscode.window.setStatusBarMessage('An item can be inserted only in the standard layout.', 4000);
    return;
  }
  const place = document.positionAt(insertion.offset);
  await editor.insertSnippet(toSnippet(insertion.pieces), place);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function toSnippet(pieces: readonly Piece[]): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  for (const piece of pieces) {
    if (typeof piece === 'string') snippet.appendText(piece);
    else if ('fill' in piece) snippet.appendPlaceholder(piece.fill);
    else snippet.appendChoice([...piece.choice]);
  }
  return snippet;
}

const dayFault = (answer: string): string | undefined =>
  answer === '' || isPrintedDay(answer) ? undefined : 'A date as MM/DD/YYYY, please.';

const day = (title: string): Question => ({ title, example: 'MM/DD/YYYY', fault: dayFault });

/** In the order of the questions. Items come last, one after another until an empty answer. */
const questions: readonly (readonly [Exclude<keyof Answers, 'items'>, Question])[] = [
  [
    'caseNumber',
    {
      title: 'Case number',
      example: 'CM16-0012345',
      fault: answer =>
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
      fault: answer =>
        answer === '' || (Number(answer) > 0 && Number(answer) < 120) ? undefined : 'A number of years, please.',
    },
  ],
  ['sex', { title: 'Sex of the injured worker', choices: ['female', 'male'] }],
  ['licensedIn', { title: "State(s) of the expert reviewer's licensure", example: 'California, Texas' }],
  ['certifications', { title: "The expert reviewer's certifications or specialties", example: 'Orthopedic Surgery' }],
];

/** Undefined where the user went away. */
async function askAll(): Promise<Answers | undefined> {
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
