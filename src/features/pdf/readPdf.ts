import * as vscode from 'vscode';
import { defaultLimits } from '../../pdf/extract';

/** The bytes of a PDF; undefined where it cannot be read, or is larger than any that is imported. */
export async function readPdf(pdf: vscode.Uri): Promise<Uint8Array | undefined> {
  const { fs } = vscode.workspace;
  try {
    const { size } = await fs.stat(pdf);
    // Node's Buffer, which VS Code may give, does not reach a page as bytes
    return size > defaultLimits.megabytes * 1024 * 1024 ? undefined : new Uint8Array(await fs.readFile(pdf));
  } catch {
    return undefined;
  }
}
