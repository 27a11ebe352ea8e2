import * as vscode from 'vscode';

/** One step of a few questions: a text to write, or one of some words to choose. Both may be left open. */
export type Question = TextQuestion | ChoiceQuestion;

interface TextQuestion {
  readonly title: string;
  readonly example: string;
  /** Why an answer will not do; undefined where it does. */
  readonly objection?: (answer: string) => string | undefined;
}

interface ChoiceQuestion {
  readonly title: string;
  readonly choices: readonly string[];
}

/** The answer, or that the user went back or away. */
export type Answer = { readonly text: string } | 'back' | 'cancelled';

interface Step {
  readonly title: string;
  readonly step: number;
  readonly steps: number;
  /** What was answered before the user came back. */
  readonly before: string;
}

/** Asks one question with a way back; Escape ends the whole. */
export function ask(question: Question, step: Step): Promise<Answer> {
  return 'choices' in question ? askChoice(question, step) : askText(question, step);
}

function askText(question: TextQuestion, { title, step, steps, before }: Step): Promise<Answer> {
  const box = vscode.window.createInputBox();
  Object.assign(box, { title, step, totalSteps: steps, value: before, placeholder: question.example });
  box.prompt = `${question.title}. Enter leaves an empty answer open.`;
  box.onDidChangeValue(value => {
    box.validationMessage = question.objection?.(value.trim()) ?? '';
  });
  return answered(box, step, () => {
    const text = box.value.trim();
    box.validationMessage = (text !== '' && question.objection?.(text)) || '';
    return box.validationMessage === '' ? text : undefined;
  });
}

function askChoice(question: ChoiceQuestion, { title, step, steps, before }: Step): Promise<Answer> {
  const pick = vscode.window.createQuickPick();
  Object.assign(pick, { title, step, totalSteps: steps, placeholder: question.title });
  pick.items = [...question.choices, leaveOpen].map(label => ({ label }));
  pick.activeItems = pick.items.filter(({ label }) => label === before);
  return answered(pick, step, () => {
    const label = pick.selectedItems[0]?.label ?? leaveOpen;
    return label === leaveOpen ? '' : label;
  });
}

const leaveOpen = 'Leave open';

/** `read` gives the answer, or undefined while it will not do. */
function answered(
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  step: number,
  read: () => string | undefined,
): Promise<Answer> {
  input.ignoreFocusOut = true;
  input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise(resolve => {
    input.onDidAccept(() => {
      const text = read();
      if (text === undefined) return;
      resolve({ text });
      input.dispose();
    });
    input.onDidTriggerButton(() => {
      resolve('back');
      input.dispose();
    });
    input.onDidHide(() => {
      resolve('cancelled');
      input.dispose();
    });
    input.show();
  });
}
