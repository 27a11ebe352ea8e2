import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { toJson, toJsonValue } from '../core/views/export';
import type { PlacedProblem } from './checked';
import type { CheckWriter } from './checkWriter';
import { arrayWriter, type ValueWriter } from './formats/valueWriters';
import type { Notices } from './notices';
import type { Output } from './output';
import { LEVELS, sarifDriver } from './sarifDriver';

/**
 * Writes problems as a SARIF 2.1.0 log, one result at a time
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). Rule ids are the problem codes. What could not
 * be read stands among the notifications.
 */
export function sarifWriter(output: Output, notices: Notices): CheckWriter {
  const results: ValueWriter = arrayWriter(output, {
    before: aroundResults(notices).before,
    after: () => aroundResults(notices).after,
    depth: 3,
  });
  return {
    add: async (file, { problems }) => {
      for (const problem of problems) await results.add(toJsonValue(resultOf(file, problem)));
    },
    end: () => results.end(),
  };
}

function aroundResults({ failures }: Notices): { before: string; after: string } {
  const notifications = failures.map(({ file, reason }) => ({
    level: 'error',
    message: { text: `Not read: ${reason}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  }));
  const log = toJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: sarifDriver() },
        columnKind: 'utf16CodeUnits',
        results: [],
        invocations: [{ executionSuccessful: failures.length === 0, toolExecutionNotifications: notifications }],
      },
    ],
  });
  const mark = '"results": ';
  const at = log.indexOf(`${mark}[]`) + mark.length;
  return { before: log.slice(0, at), after: log.slice(at + '[]'.length) };
}

function resultOf(file: string, problem: PlacedProblem) {
  const { code, severity, message, item, page } = problem;
  const physicalLocation = { artifactLocation: { uri: uriOf(file) }, region: regionOf(problem) };
  const logicalLocations = page === null ? {} : { logicalLocations: [{ name: `page ${page}` }] };
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation, ...logicalLocations }],
    properties: { severity, item },
  };
}

/** Lines of a PDF are those of the text that is read from it, as in the text format; offsets would be none of the file's. */
function regionOf({ first, last, page, span: { start, end } }: PlacedProblem) {
  const lines = { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column };
  if (page === null) return { ...lines, charOffset: start, charLength: end - start };
  return { ...lines, message: { text: `Page ${page}; lines of the text that is read from the PDF` } };
}

/** Relative where the file lies below the working folder, as tools that show SARIF beside a checkout need it; whatever its name. */
function uriOf(file: string): string {
  const relative = path.relative('', file);
  if (path.isAbsolute(relative) || relative.startsWith('..')) return pathToFileURL(file).href;
  return relative
    .split(path.sep)
    .map(part => encodeURIComponent(Buffer.from(part).toString()))
    .join('/');
}
