import * as vscode from 'vscode';
import type { Documents } from '../editor/documents';

interface Source {
  readonly url?: string;
  readonly title?: string;
  readonly shows?: string;
}

interface Notes {
  readonly sources?: readonly Source[];
  readonly notes?: readonly string[];
  readonly note?: string;
  readonly topics?: Readonly<Record<string, Notes>>;
}

/** Lists what an entry of the guideline reference rests on; read from its file only when someone asks. */
export function registerSources(context: vscode.ExtensionContext, _documents: Documents): vscode.Disposable {
  let notes: Promise<Record<string, Notes>> | undefined;
  const read = async (): Promise<Record<string, Notes>> => {
    const file = vscode.Uri.joinPath(context.extensionUri, 'dist', 'mtusNotes.json');
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  };
  return vscode.commands.registerCommand(
    'imr.showSources',
    async (entry?: { documentId?: string; topic?: string | null }) => {
      if (!entry?.documentId) return;
      notes ??= read();
      const document = of(await notes, entry.documentId);
      const topic = of(document?.topics, entry.topic ?? '');
      const picks = [...toPicks(topic, 'This topic'), ...toPicks(document, 'The document')];
      const picked = await vscode.window.showQuickPick(
        picks.length > 0 ? picks : [{ label: 'No source is kept for this entry.' }],
        {
          title: 'Sources',
          placeHolder: 'Choose a source to open it in the browser',
          matchOnDetail: true,
        },
      );
      if (picked && 'url' in picked && picked.url) await vscode.env.openExternal(vscode.Uri.parse(picked.url));
    },
  );
}

/** What a record has under a name of its own. */
const of = (notes: Readonly<Record<string, Notes>> | undefined, name: string): Notes | undefined =>
  notes !== undefined && Object.hasOwn(notes, name) ? notes[name] : undefined;

type SourcePick = vscode.QuickPickItem & { readonly url?: string };

function toPicks(notes: Notes | undefined, heading: string): SourcePick[] {
  const words = [notes?.note ?? [], notes?.notes ?? []]
    .flat()
    .map(label => ({ label, iconPath: new vscode.ThemeIcon('note') }));
  const sources = (notes?.sources ?? []).map(source => ({
    label: source.shows ?? source.title ?? source.url ?? '',
    detail: source.url ?? source.title ?? '',
    iconPath: new vscode.ThemeIcon(source.url ? 'link-external' : 'file'),
    ...(source.url ? { url: source.url } : {}),
  }));
  const rows = [...sources, ...words];
  return rows.length > 0 ? [{ label: heading, kind: vscode.QuickPickItemKind.Separator }, ...rows] : [];
}
