import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { REPORT_STYLE } from '../../../src/core/views/report/reportStyle';
import { root } from '../../support/cases';

type Theme = 'dark' | 'light' | 'highContrast' | 'highContrastLight';
type Colour = { id: string; defaults: Record<Theme, string> };

const colours: Colour[] = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).contributes.colors;
/** What VS Code's own themes give, of what our pages and marks stand on or borrow. */
const given: Record<Theme, Record<string, string>> = {
  dark: theme('#1f1f1f', '#cccccc', '#4daafc', '#00000000'),
  light: theme('#ffffff', '#3b3b3b', '#005fb8', '#e5e5e5'),
  highContrast: theme('#000000', '#ffffff', '#21a6ff', '#00000000'),
  highContrastLight: theme('#ffffff', '#292929', '#0f4a85', '#ffffff'),
};
const themes = Object.keys(given) as Theme[];
const needed: Record<Theme, number> = { dark: 4.5, light: 4.5, highContrast: 7, highContrastLight: 7 };
/** For a border or a bar that tells something. */
const neededOfGraphics = 3;

function theme(background: string, foreground: string, link: string, button: string): Record<string, string> {
  return {
    'editor-background': background,
    'editor-foreground': foreground,
    'textLink-foreground': link,
    'button-secondaryBackground': button,
    'button-secondaryForeground': foreground,
  };
}

/** A color of a theme by the name that pages have for it. */
function themed(name: string, of: Theme): string {
  const own = colours.find(({ id }) => id === name.replace('imr-', 'imr.'))?.defaults[of];
  const color = own === undefined ? given[of][name] : (given[of][own.replace('.', '-')] ?? own);
  assert.ok(color, `${name} in ${of}`);
  return color;
}

/** Text, and what lies under it from the top: the editor's own background last. */
type Row = readonly [text: string, ...under: string[]];

const marks: readonly Row[] = [
  ['imr-upheldForeground', 'imr-upheldBackground'],
  ['imr-overturnedForeground', 'imr-overturnedBackground'],
  ['imr-unknownForeground', 'imr-unknownBackground'],
  ...['label', 'citation', 'errorForeground', 'warningForeground', 'infoForeground'].map((id): Row => [`imr-${id}`]),
];
const borders = ['imr-upheldBorder', 'imr-overturnedBorder', 'imr-unknownBorder'];

test('text in every contributed color is readable on its background in the four themes, and its border is seen', () => {
  for (const of of themes) {
    const look = (name: string) => themed(name, of);
    for (const row of marks) readable(row, look, needed[of], of);
    for (const border of borders) readable([border], look, neededOfGraphics, of);
  }
  const tested = [...marks.flat(), ...borders, 'imr-itemRule']; // a hairline between items tells nothing of its own
  assert.deepEqual(tested.sort(), colours.map(({ id }) => id.replace('.', '-')).sort());
});

/** The styles of all pages: report, statistics, comparison, PDF; what is printed is black on white. */
const styles = [
  'core/views/report/reportStyle.ts',
  'core/views/report/printPage.ts',
  'core/views/statistics/statisticsStyle.ts',
  'core/views/comparison/comparisonPage.ts',
  'features/pdf/pdfPage.ts',
].map(file => fs.readFileSync(path.join(root, 'src', file), 'utf8').replace(/@media print[\s\S]*?`/g, ''));

/** What text of a page may be written in, and on what. */
const texts: readonly Row[] = [
  ...['fg', 'soft', 'link', 'error', 'warning', 'info'].map((name): Row => [`--${name}`]),
  ['--upheld', '--upheld-tint'],
  ['--overturned', '--overturned-tint'],
];
const graphics = ['--upheld-line', '--overturned-line', '--soft', '--link'];

test('text of every page is readable in the four themes, and in its own colors where no theme gives any', () => {
  const looks = [
    ...themes.map(of => [pageLook(name => themed(name, of)), needed[of], of] as const),
    ...([0, 1] as const).map(side => [pageLook(() => undefined, side), 4.5, side ? 'dark' : 'light'] as const),
  ];
  for (const [look, least, of] of looks) {
    for (const row of texts) readable(row, look, least, of);
    for (const graphic of graphics) readable([graphic], look, neededOfGraphics, of);
  }
  for (const of of themes) {
    const button: Row = ['button-secondaryForeground', 'button-secondaryBackground'];
    readable(button, name => themed(name, of), needed[of], of);
    readable(['editor-foreground'], name => themed(name, of), needed[of], of); // what the page of a PDF says
  }
});

test('no text of a page is written in any other color', () => {
  const known = new Set(texts.flatMap(([text]) => `var(${text})`));
  const others = [
    'var(--vscode-editor-foreground)',
    'var(--vscode-button-secondaryForeground,var(--fg))',
    'inherit',
    '#000',
  ];
  const written = styles.flatMap(style =>
    [...style.matchAll(/(?:[;{]color|svg text\{fill):([^;}]+)/g)].map(match => match[1]!),
  );
  assert.ok(written.length > 15);
  assert.deepEqual(
    [...new Set(written)].filter(color => !known.has(color) && !others.includes(color)),
    [],
  );
});

/** The selected row of a list, where a theme has colors for it: high contrast leaves its letters as they are. */
const selection: Record<Theme, Record<string, string>> = {
  dark: { 'list-activeSelectionBackground': '#04395e', 'list-activeSelectionForeground': '#ffffff' },
  light: { 'list-activeSelectionBackground': '#e8e8e8', 'list-activeSelectionForeground': '#000000' },
  highContrast: {},
  highContrastLight: { 'list-activeSelectionBackground': '#0f4a8519' },
};
const borrowed: Record<string, string> = { 'editorError-foreground': 'imr-errorForeground' };

test('the pictures of the walkthrough are readable in the four themes', () => {
  const folder = path.join(root, 'media/walkthrough');
  const pictures = fs.readdirSync(folder).filter(name => name.endsWith('.svg'));
  const written = pictures.flatMap(name =>
    [...fs.readFileSync(path.join(folder, name), 'utf8').matchAll(/<t(?:ext|span)[^>]* fill="([^"]+)"/g)].map(
      ([, fill]) => fill!,
    ),
  );
  assert.ok(written.length > 80);
  const ofSelection = 'var(--vscode-list-activeSelectionBackground, #04395e)';
  for (const of of themes) {
    const look = (fill: string) => (fill === 'editor-background' ? themed(fill, of) : drawn(fill, of));
    for (const fill of new Set(written)) {
      const under = fill.includes('activeSelection') ? [ofSelection] : [];
      readable([fill, ...under], look, needed[of], of);
    }
  }
});

/** "var(--vscode-imr-label, #9d9d9d)" as a theme draws it: its color, else what stands behind the comma. */
function drawn(fill: string, of: Theme): string {
  const [, name, otherwise] = /^var\(--vscode-([\w-]+), (.+)\)$/.exec(fill) ?? [];
  if (name === undefined) return long(fill);
  if (name.startsWith('list-')) return selection[of][name] ?? drawn(otherwise!, of);
  return themed(borrowed[name] ?? name, of);
}

/** "--error" by the report's style: the theme's color, else that for light or dark. */
function pageLook(given: (name: string) => string | undefined, side: 0 | 1 = 0): (name: string) => string {
  return name => {
    if (name === 'editor-background') return pageLook(given, side)('--bg');
    const definition = new RegExp(`${name}:var\\(--vscode-([\\w-]+),light-dark\\((#\\w+),(#\\w+)\\)`).exec(
      REPORT_STYLE,
    );
    assert.ok(definition, name);
    return given(definition[1]!) ?? long(definition[2 + side]!);
  };
}

function readable([text, ...under]: Row, look: (name: string) => string, least: number, where: string): void {
  const layers = [...under, 'editor-background'].map(name => rgba(look(name)));
  const behind = layers.reduceRight((below, layer) => blend(layer, below));
  const ratio = contrast(blend(rgba(look(text)), behind), behind);
  assert.ok(ratio >= least, `${text} in ${where}: ${ratio.toFixed(2)}`);
}

/** "#fff" as "#ffffff". */
const long = (hex: string): string => (hex.length > 4 ? hex : hex.replace(/\w/g, '$&$&'));

test('in high contrast nothing is filled: borders carry the meaning', () => {
  const filled = colours.filter(row => row.id.endsWith('Background'));
  assert.equal(filled.length, 3);
  for (const { id, defaults } of filled) {
    assert.equal(rgba(defaults.highContrast)[3], 0, id);
    assert.equal(rgba(defaults.highContrastLight)[3], 0, id);
  }
});

type Rgba = readonly [number, number, number, number];

function rgba(hex: string): Rgba {
  const part = (index: number) => Number.parseInt(hex.slice(1 + 2 * index, 3 + 2 * index) || 'ff', 16);
  return [part(0), part(1), part(2), part(3) / 255];
}

const blend = (over: Rgba, under: Rgba): Rgba => {
  const mix = (index: 0 | 1 | 2) => over[index] * over[3] + under[index] * (1 - over[3]);
  return [mix(0), mix(1), mix(2), 1];
};

/** WCAG 2.1, relative luminance and contrast ratio. */
function luminance([r, g, b]: Rgba): number {
  const linear = [r, g, b].map(value =>
    value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
}

function contrast(a: Rgba, b: Rgba): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}
