import * as fs from 'node:fs';
import * as vscode from 'vscode';

interface Mark {
  readonly name: string;
  readonly startTime: number;
}

const extensionId = 'imr-determinations.imr-determinations';

/** Activates the extension and writes how long VS Code's own marks say that loading and activating took. */
export async function run(): Promise<void> {
  await vscode.extensions.getExtension(extensionId)?.activate();
  const loading = timeBetween('willLoadExtensionCode', 'didLoadExtensionCode');
  const activating = timeBetween('willActivateExtension', 'didActivateExtension');
  fs.writeFileSync(process.env.IMR_ACTIVATION_RESULT!, JSON.stringify({ milliseconds: loading + activating }));
}

function timeBetween(begin: string, end: string): number {
  return timeOf(end) - timeOf(begin);
}

function timeOf(step: string): number {
  const mark = marks().find(({ name }) => name === `code/extHost/${step}/${extensionId}`);
  if (!mark) {
    throw new Error(`VS Code has no mark ${step}`);
  }
  return mark.startTime;
}

function marks(): readonly Mark[] {
  const own = (globalThis as { MonacoPerformanceMarks?: { getMarks(): Mark[] } }).MonacoPerformanceMarks;
  return own?.getMarks() ?? performance.getEntriesByType('mark');
}
