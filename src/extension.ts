import type * as vscode from 'vscode';
import { Documents } from './editor/documents';
import { registerCodeActions } from './features/codeActions';
import { registerCodeLens } from './features/codeLens';
import { registerComfort } from './features/comfort';
import { registerCompare } from './features/compare/compare';
import { registerCompletion } from './features/completion';
import { registerCopying } from './features/copying';
import { registerDecorations } from './features/decorations/decorations';
import { registerCopyDiagnosticInfo } from './features/diagnosticInfo/copyDiagnosticInfo';
import { registerDiagnostics } from './features/diagnostics';
import { registerDismissing } from './features/dismissing/dismissing';
import { registerEncoding } from './features/encoding';
import { registerExportFolder } from './features/exportFolder/exportFolder';
import { registerExportJson } from './features/exportJson';
import { registerFlipDecision } from './features/flipDecision';
import { registerFolderIndex } from './features/folderIndex/folderIndex';
import { registerFolding } from './features/folding';
import { registerGoToProblem } from './features/goToProblem';
import { registerHover } from './features/hover';
import { registerItemsTree } from './features/items/itemsTree';
import { registerNavigation } from './features/navigation';
import { registerNotes } from './features/notes/notes';
import { registerPageRules } from './features/pageRules';
import { registerImportPdf } from './features/pdf/importPdf';
import { registerProblemPages } from './features/problemPages';
import { registerProblemText } from './features/problemText';
import { registerQuantities } from './features/quantities';
import { registerReadyToSign } from './features/readyToSign';
import { registerRename } from './features/rename';
import { registerReport } from './features/report';
import { registerSamples } from './features/samples';
import { registerSources } from './features/sources';
import { registerSpelling } from './features/spelling';
import { registerStatusBar } from './features/statusBar';
import { registerSymbols } from './features/symbols';
import { registerTooLarge } from './features/tooLarge';
import { registerTreatment } from './features/treatment';
import { registerWriting } from './features/writing/writing';

const views = [
  registerDecorations,
  registerPageRules,
  registerCodeLens,
  registerItemsTree,
  registerFolderIndex,
  registerStatusBar,
  registerTooLarge,
  registerHover,
  registerSources,
];
const structure = [registerSymbols, registerFolding, registerNavigation, registerGoToProblem, registerQuantities];
const review = [
  registerDiagnostics,
  registerProblemText,
  registerProblemPages,
  registerCodeActions,
  registerDismissing,
  registerNotes,
  registerReadyToSign,
  registerReport,
  registerCompare,
];
const writing = [registerCompletion, registerWriting, registerRename, registerFlipDecision, registerSpelling];
const commands = [
  registerEncoding,
  registerExportJson,
  registerExportFolder,
  registerImportPdf,
  registerCopying,
  registerTreatment,
  registerComfort,
  registerSamples,
  registerCopyDiagnosticInfo,
];

/** Features listen first, then the documents begin to tell. */
export function activate(context: vscode.ExtensionContext): Documents {
  const documents = new Documents(context);
  const features = [...views, ...structure, ...review, ...writing, ...commands].map(register =>
    register(context, documents),
  );
  context.subscriptions.push(...features, documents.start());
  return documents;
}
