import { reference } from '../../src/core/guidelines/reference';
import { nodesOf, type SyntaxNode, sourceFiles } from './sources';

/** Rooms whose texts and expressions are words of documents. */
const ROOMS = /^core\/(?:text|guidelines|structure|request|citations|rationale|checks\/rules|writing|detect)/;

/** Words and names that stand in one phrase: alike as those of a table are, they need no phrase each. */
const TOGETHER = 8;

/**
 * Every word and phrase that core looks for: what stands in the texts and expressions of its source, and the titles,
 * other names and drugs of the guidelines. So a new row of a table comes with it.
 */
export function vocabularyPhrases(): string[] {
  const written = [...new Set(sourceFiles().filter(isOfRoom).flatMap(nodesOf).flatMap(wordsOf))];
  const { documents, drugs } = reference;
  const titles = documents.flatMap(({ title, citedAs, topics }) => [
    title,
    ...citedAs.map(({ name, year }) => `${name} ${year ?? ''}`),
    ...topics.flatMap(namesOf),
  ]);
  const isSingle = (words: string): boolean => !/[ ,]/.test(words);
  return [
    ...written.filter(words => !isSingle(words)),
    ...inGroups(written.filter(isSingle), ' '),
    ...inGroups([...new Set(titles)], ', '),
    ...inGroups([...drugs.keys()], ', '),
  ];
}

const isOfRoom = (file: string): boolean => ROOMS.test(file);

const namesOf = ({ title, aliases }: { title: string; aliases?: readonly string[] }): string[] => [
  title,
  ...(aliases ?? []),
];

function wordsOf(node: SyntaxNode): string[] {
  if (node.type === 'RegExpLiteral') return wordsOfExpression(String(node.pattern));
  if (node.type === 'StringLiteral') return [String(node.value)].filter(isWords);
  if (node.type === 'TemplateElement') return wordsOfExpression(String((node.value as { cooked: string }).cooked));
  return [];
}

/** "functional restoration", "inter", "multi", "disciplinary" of /functional\srestoration|(?:inter|multi)disciplinary/. */
function wordsOfExpression(pattern: string): string[] {
  const withoutSigns = pattern
    .replace(/\\[sW][*+?]?/g, ' ')
    .replace(/\\[a-zA-Z]|\[(?:\\.|[^\]\\])*\]|\{[\d,]*\}|\(\?(?:<?[=!:]|<\w+>)/g, '|');
  return withoutSigns
    .split(/[^\w ,'.-]+/)
    .map(words => words.trim())
    .filter(isWords);
}

const isWords = (text: string): boolean => text.length <= 120 && /[a-z]{2}/i.test(text) && !/^\.{1,2}\//.test(text);

const inGroups = (words: readonly string[], separator: string): string[] =>
  Array.from({ length: Math.ceil(words.length / TOGETHER) }, (_, i) =>
    words.slice(i * TOGETHER, (i + 1) * TOGETHER).join(separator),
  );
