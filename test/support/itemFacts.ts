import type { Citation, Item } from '../../src/core/model/model';
import { parse } from '../../src/core/parse';
import { caseBlock, determinationWith, itemWith } from './frame';

/** The one item of a frame determination with these parts. */
export function itemFrom(parts: Parameters<typeof itemWith>[0], urDenialDate: string | null = null): Item {
  const text = (urDenialDate === null ? '' : caseBlock(urDenialDate)) + determinationWith(itemWith(parts));
  const items = parse(text).determinations[0]?.items ?? [];
  if (items.length !== 1) throw new Error(`${items.length} items from ${JSON.stringify(parts)}`);
  return items[0]!;
}

/**
 * A citation in one line: `MTUS knee 2004 | Special Studies` with a section's topic behind ` = ` where it is titled
 * otherwise, ` = ?` where it has none, and its pages behind ` @`; pages that belong to no section stand last.
 */
export function citationLine({ source, document, documentId, year, sections, pages }: Citation): string {
  const id = source === 'MTUS' ? ` [${documentId ?? '?'}]` : '';
  const head = `${source}${document === null ? '' : ` ${document}`}${year === null ? '' : ` ${year}`}${id}`;
  const parts = sections.map(section => {
    const topic = section.topic === section.text ? '' : ` = ${section.topic ?? '?'}`;
    return `${section.text}${source === 'MTUS' ? topic : ''}${at(section.pages)}`;
  });
  const loose = pages.filter(page => !sections.some(section => section.pages.includes(page)));
  return [head, ...parts, ...(loose.length > 0 ? [at(loose).trim()] : [])].join(' | ');
}

const at = (pages: readonly number[]): string => (pages.length > 0 ? ` @${pages.join(',')}` : '');
