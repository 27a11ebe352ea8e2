import * as vscode from 'vscode';
import { toBrat } from '../../core/views/annotations/brat';
import { toWebAnnotations } from '../../core/views/annotations/webAnnotations';
import { plural } from '../../core/views/wording';
import type { Documents } from '../../editor/documents';
import { sourceOfDocument } from '../../editor/exportSource';
import { fileName } from '../../editor/fileName';
import { withProgress } from '../progress';
import { save, targetFor } from '../saving';

const FORMATS = [
  {
    label: 'Web Annotations',
    detail: 'W3C, as JSON: for tools as Hypothesis and INCEpTION',
    extension: '.annotations.json',
  },
  { label: 'brat', detail: 'The standoff form of brat, beside the text: NAME.ann', extension: '.ann' },
] as const;

/** "IMR: Export Notes": the notes of the active determination, with its items, decisions and citations. */
export async function exportNotes(documents: Documents, given: unknown): Promise<void> {
  const active = documents.current();
  const recognised = active && (await documents.whenRead(active.document));
  if (!recognised) return;
  const title = 'Export Notes';
  const byName =
    given instanceof vscode.Uri ? FORMATS.find(({ extension }) => given.path.endsWith(extension)) : undefined;
  const format = byName ?? (await vscode.window.showQuickPick(FORMATS, { title, placeHolder: 'Choose the form' }));
  if (!format) return;
  const { document, model } = recognised;
  const { extension } = format;
  const filters = { [format.label]: [extension.slice(1)] };
  const target = await targetFor(given, document, { title, extension, filters });
  if (!target) return;
  const notes = documents.notes.of(document);
  const saved = await withProgress('Exporting notes', async () => {
    const annotated = { model, notes, source: await sourceOfDocument(document, model.text) };
    return save(target, format.label === 'brat' ? toBrat(annotated) : toWebAnnotations(annotated));
  });
  if (saved === 'failed') return;
  const lost = format.label === 'brat' ? notes.filter(({ span }) => span === null).length : 0;
  const without = lost === 0 ? '' : ` ${plural(lost, 'lost note')} could not go into it: the form wants a place.`;
  void vscode.window.showInformationMessage(
    `${plural(notes.length - lost, 'note')} exported to ${fileName(target)}.${without}`,
  );
}
