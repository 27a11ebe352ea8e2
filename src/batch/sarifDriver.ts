import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Severity } from '../core/checks/problem';
import { PROBLEM_ROWS, type ProblemRow } from '../core/checks/problem';
import { GENERATOR } from '../core/views/export';

/** The tool and its rules, one a problem code, as a SARIF log describes them. */
export function sarifDriver() {
  const { name, version } = GENERATOR;
  return { name, version, informationUri: INFORMATION, rules: PROBLEM_ROWS.map(ruleOf) };
}

/** By publisher and name in package.json. */
const INFORMATION = 'https://marketplace.visualstudio.com/items?itemName=imr-determinations.imr-determinations';

function ruleOf(row: ProblemRow) {
  const page = pageOf(row.code);
  return {
    id: row.code,
    shortDescription: { text: `${row.title}.` },
    fullDescription: { text: descriptionIn(page) ?? `${row.title}.` },
    help: { text: `${row.title}. ${FIXES[row.fix]}`, ...(page === null ? {} : { markdown: page }) },
    defaultConfiguration: row.isOff ? { enabled: false, level: LEVELS[row.severity] } : { level: LEVELS[row.severity] },
    properties: { severity: row.severity },
  };
}

/** SARIF has no level below note; the severity itself stands among the properties. */
export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

const FIXES = {
  safe: 'Fix All in the editor mends it.',
  choice: 'The editor offers corrections to choose from.',
  none: 'It needs a person to decide what is right.',
};

/** The page on a problem code, from the folder media/ beside dist/. */
function pageOf(code: string): string | null {
  try {
    return readFileSync(path.join(__dirname, '../media/problems', `${code}.md`), 'utf8');
  } catch {
    return null;
  }
}

/** The first paragraph below the line that has the code and the severity. */
function descriptionIn(page: string | null): string | undefined {
  const [, , description] = page?.split(/\r?\n\r?\n/, 3) ?? [];
  return description?.replaceAll(/\r?\n/g, ' ');
}
