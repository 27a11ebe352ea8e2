import * as vscode from 'vscode';

/** One step of a few questions: a text to write, or one of some words to choose. Both may be left open. */
export type Question = TextQuestion | ChoiceQuestion;

interface TextQuestion {
  readonly title: string;
  readonly example: string;
  /** What an empty answer does. */
  readonly empty: string;
  /** Why an answer will not do; undefined where it does. */
  readonly objection?: (answer: string) => string | undefined;
  /** What is odd about an answer that will do, beside those before it. */
  readonly doubt?: (answer: string, before: readonly string[]) => string | undefined;
  /** The answer as it is to be written. */
  readonly written?: (answer: string) => string;
  /** A button by which it may be answered otherwise. */
  readonly offer?: { readonly icon: string; readonly tooltip: string };
}

interface ChoiceQuestion {
  readonly title: string;
  readonly choices: readonly string[];
}

/** The answer, or what stood there when the user went away, back, or took the offer; or that the user begins anew. */
export type Answer = { readonly kind: 'given' | 'left' | 'back' | 'offer'; readonly text: string } | 'anew';

interface Step {
  readonly title: string;
  readonly step: number;
  readonly steps: number;
  /** What was answered before the user came back. */
  readonly before: string;
  /** The answers to the questions before. */
  readonly answers: readonly string[];
}

/** Asks one question with a way back; Escape ends the whole. */
export function ask(question: Question, step: Step): Promise<Answer> {
  return 'choices' in question ? askChoice(question, step) : askText(question, step);
}

function askText(question: TextQuestion, { title, step, steps, before, answers }: Step): Promise<Answer> {
  const box = vscode.window.createInputBox();
  // What stands under the box may be an objection: so the question stands above it.
  Object.assign(box, { title: `${title}: ${question.title}`, step, totalSteps: steps, value: before });
  box.placeholder = question.example;
  box.prompt = question.empty;
  const look = (): void => {
    const answer = box.value.trim();
    const doubt = question.doubt?.(answer, answers);
    box.validationMessage =
      question.objection?.(answer) ??
      (doubt === undefined ? '' : { message: doubt, severity: vscode.InputBoxValidationSeverity.Warning });
  };
  box.onDidChangeValue(look);
  look();
  return answered(box, step, {
    read: () => {
      const answer = box.value.trim();
      return question.objection?.(answer) ? undefined : (question.written?.(answer) ?? answer);
    },
    left: () => box.value,
    buttons: question.offer
      ? [{ iconPath: new vscode.ThemeIcon(question.offer.icon), tooltip: question.offer.tooltip }]
      : [],
  });
}

function askChoice(question: ChoiceQuestion, { title, step, steps, before }: Step): Promise<Answer> {
  const pick = vscode.window.createQuickPick();
  Object.assign(pick, { title: `${title}: ${question.title}`, step, totalSteps: steps });
  pick.placeholder = 'Choose one, or leave it open.';
  pick.items = [...question.choices, leaveOpen].map(label => ({ label }));
  pick.activeItems = pick.items.filter(({ label }) => label === before);
  return answered(pick, step, {
    read: () => {
      const label = pick.selectedItems[0]?.label ?? leaveOpen;
      return label === leaveOpen ? '' : label;
    },
    left: () => before,
    buttons: [],
  });
}

const leaveOpen = 'Leave open';

const beginAnew: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('clear-all'), tooltip: 'Begin Anew' };

interface Reading {
  /** The answer, or undefined while it will not do. */
  read(): string | undefined;
  /** What stands there when the user goes away. */
  left(): string;
  /** Besides those to go back and to begin anew. */
  readonly buttons: readonly vscode.QuickInputButton[];
}

function answered(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  step: number,
  { read, left, buttons }: Reading,
): Promise<Answer> {
  input.ignoreFocusOut = true;
  input.buttons = [...(step > 1 ? [vscode.QuickInputButtons.Back, beginAnew] : []), ...buttons];
  return new Promise(resolve => {
    input.onDidAccept(() => {
      const text = read();
      if (text === undefined) return;
      resolve({ kind: 'given', text });
      input.dispose();
    });
    input.onDidTriggerButton(button => {
      const kind = button === vscode.QuickInputButtons.Back ? 'back' : 'offer';
      resolve(button === beginAnew ? 'anew' : { kind, text: left() });
      input.dispose();
    });
    input.onDidHide(() => {
      resolve({ kind: 'left', text: left() });
      input.dispose();
    });
    input.show();
  });
}
