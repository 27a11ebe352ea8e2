import * as vscode from 'vscode';
import type { Reference } from '../core/guidelines/types';
import type { Item } from '../core/model/model';
import { type Node, pathAt } from '../core/model/query';
import { type Card, describeCitation, describeDecision, describeDrug, type Entry } from '../core/views/describe';
import { toRange } from '../editor/convert';
import type { Recognised } from '../editor/recognised';

/** What the hover says at an offset; undefined where nothing is known. */
export function hoverAt(recognised: Recognised, offset: number, reference: Reference): vscode.Hover | undefined {
  const path = pathAt(recognised.model, offset);
  const node = path.at(-1);
  const parent = path.find(outer => outer.kind === 'item');
  if (!node || !parent) return undefined;
  const text = describe(node, { recognised, path, item: parent.item, reference });
  return text && new vscode.Hover(text, toRange(recognised.document, node.span));
}

/** What stands around the node that is described. */
interface Surroundings {
  readonly recognised: Recognised;
  readonly path: readonly Node[];
  readonly item: Item;
  readonly reference: Reference;
}

function describe(node: Node, surroundings: Surroundings): vscode.MarkdownString | undefined {
  const { recognised, path, item, reference } = surroundings;
  const outer = path[0];
  if (outer?.kind !== 'determination') return undefined;
  const { determination } = outer;
  switch (node.kind) {
    case 'decision':
      return decisionText(recognised, item);
    case 'heading': {
      const card = describeDrug(reference, determination, item);
      return card ? cardText(card) : undefined;
    }
    case 'citation':
    case 'cited-section': {
      const citation = path.find(inner => inner.kind === 'citation');
      if (!citation) return undefined;
      const section = node.kind === 'cited-section' ? node.section : null;
      return cardText(
        describeCitation(reference, citation.citation, section, { determination, item, side: citation.side }),
      );
    }
    default:
      return undefined;
  }
}

function decisionText({ model, document }: Recognised, item: Item): vscode.MarkdownString {
  const card = describeDecision(model.text, item);
  const text = trusted('imr.goToConclusion');
  text.appendMarkdown(`**${plain(card.decision)}:** ${card.meaning}\n\n${card.conclusion}`);
  if (card.conclusionLine !== null) {
    const place = { uri: document.uri.toString(), offset: item.headingSpan.start };
    text.appendMarkdown(` (${link(`line ${card.conclusionLine}`, 'imr.goToConclusion', place)})`);
  }
  return text.appendMarkdown('.');
}

function cardText(card: Card): vscode.MarkdownString {
  const text = trusted('imr.showSources');
  const title = `**${plain(card.title)}**${card.pages ? ` · ${card.pages}` : ''}`;
  const foot = [card.basis && plain(card.basis), card.entry && sourcesLink(card.entry)].filter(Boolean).join(' · ');
  const parts = [[title, ...card.about.map(plain)], card.remarks.map(plain), foot ? [foot] : []];
  return text.appendMarkdown(
    parts
      .filter(part => part.length > 0)
      .map(part => part.join('  \n'))
      .join('\n\n---\n\n'),
  );
}

const sourcesLink = (entry: Entry): string => link('Sources', 'imr.showSources', entry);

function trusted(command: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.isTrusted = { enabledCommands: [command] };
  return text;
}

const link = (label: string, command: string, argument: unknown): string =>
  `[${label}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`;

/** Words of the document never become markdown. */
const plain = (words: string): string => words.replace(/[\\`*_{}[\]()#+!<>|~&]/g, '\\$&');
