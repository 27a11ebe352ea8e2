import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { PROBLEM_ROWS } from '../../../src/core/checks/problem';
import { cases, root } from '../../support/cases';
import { problemsOf } from '../../support/problems';

const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');
const { contributes } = manifest;

/** Commands that only other parts of the extension call, with arguments: never on the palette. */
const INTERNAL = new Set([
  'imr.fillBlank',
  'imr.goToText',
  'imr.showDetermination',
  'imr.showProblemPage',
  'imr.showRow',
  'imr.showSources',
]);

const sources = fs
  .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts'))
  .map(file => fs.readFileSync(path.join(root, 'src', file), 'utf8'))
  .join('\n');

const named = new Set([...sources.matchAll(/['"`](imr\.[A-Za-z.]*[A-Za-z])['"`]/g)].map(match => match[1]!));

/** Conditions that the source sets and package.json asks for. */
const contextKeys = new Set([...sources.matchAll(/'setContext', '(imr\.[A-Za-z.]+)'/g)].map(match => match[1]!));

const commands: string[] = contributes.commands.map((row: { command: string }) => row.command);
const settings: string[] = Object.keys(settingsOf(contributes.configuration));
const colours: string[] = (contributes.colors ?? []).map((row: { id: string }) => row.id);
const views: string[] = Object.values(contributes.views ?? {}).flatMap(rows =>
  (rows as { id: string }[]).map(row => row.id),
);

function settingsOf(configuration: { properties?: object } | { properties?: object }[] | undefined): object {
  return Object.assign({}, ...[configuration ?? []].flat().map(part => part.properties ?? {}));
}

test('every command, setting, colour and view of package.json is one that the source names', () => {
  const written = (id: string) =>
    named.has(id) || settingParts(id).some(part => sources.includes(part)) || colourIsBuilt(id);
  for (const id of [...commands, ...settings, ...colours, ...views])
    assert.ok(written(id), `nothing in src names ${id}`);
});

/** `imr.items.followCursor` may be read as `getConfiguration('imr.items').get('followCursor')`. */
const settingParts = (id: string): string[] =>
  settings.includes(id) ? [`'${id.slice('imr.'.length)}'`, `'${id.slice(id.lastIndexOf('.') + 1)}'`] : [];

/** The nine colours of the decision words are named by their decision. */
const colourIsBuilt = (id: string): boolean =>
  /^imr\.(?:upheld|overturned|unknown)(?:Background|Foreground|Border)$/.test(id) &&
  /imr\.\$\{[a-z]+\}(?:Background|Foreground|Border|\$)/i.test(sources);

test('every command, setting, colour and view that the source names is in package.json', () => {
  const known = new Set([...commands, ...settings, ...colours, ...views, ...INTERNAL, ...contextKeys]);
  const manifestText = JSON.stringify(contributes);
  for (const id of named) {
    const isKnown =
      known.has(id) ||
      [...known].some(one => one.startsWith(`${id}.`)) ||
      manifestText.includes(`${id} `) ||
      views.some(view => id === `${view}.focus`) ||
      isPrivate(id);
    assert.ok(isKnown, `package.json does not have ${id}`);
  }
});

/** Keys of stored state and ids of single things, which no user ever writes. */
const isPrivate = (id: string): boolean =>
  [
    'imr.status',
    'imr.tooLarge',
    'imr.treated',
    'imr.comfort',
    'imr.dismissed',
    'imr.dismissalKey',
    'imr.report',
    'imr.comparison',
    'imr.pdfPage',
    'imr.pdfOrigin',
    'imr.pdfOffered',
  ].includes(id);

test('ids are of the extension, unique, and each command has a title in the category IMR', () => {
  for (const ids of [commands, settings, colours, views]) {
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.ok(id.startsWith('imr.'), id);
  }
  for (const { command, title, category } of contributes.commands) {
    assert.ok(title, command);
    assert.equal(category, 'IMR', command);
  }
});

test('every command is reached by keys: by the palette, or as a button of a comment, where Tab leads', () => {
  const { commandPalette, ...others }: Record<string, { command: string; when?: string }[]> = contributes.menus;
  const isHidden = (id: string): boolean =>
    !!commandPalette!.find(({ command, when }) => command === id && when === 'false');
  const inComments = Object.keys(others)
    .filter(menu => menu.startsWith('comments/'))
    .flatMap(menu => others[menu]!.map(({ command }) => command));
  const alike = { 'imr.changeFilter': 'imr.filterItems' } as Record<string, string>; // the button where a filter is on
  const unreached = commands.filter(id => isHidden(alike[id] ?? id) && !inComments.includes(id));
  assert.deepEqual(unreached, []);
  assert.ok(inComments.length >= 8);
});

test('menus, keys and conditions name only commands and views that exist', () => {
  const rows: { command?: string; when?: string }[] = [
    ...(contributes.keybindings ?? []),
    ...Object.values(contributes.menus ?? {}).flat(),
  ] as never;
  for (const { command, when } of rows) {
    if (command?.startsWith('imr.')) assert.ok(commands.includes(command), command);
    for (const [key] of (when ?? '').replace('commentController == imr.notes', '').matchAll(/\bimr\.[a-z]\w*\b(?!\.)/g))
      assert.ok(contextKeys.has(key) || views.includes(key) || isPrivate(key), key);
    for (const [, view] of (when ?? '').matchAll(/view == ([\w.]+)/g)) assert.ok(views.includes(view!), view);
  }
});

test('the walkthrough shows each thing that a person does here, with a picture', () => {
  const [{ steps }] = contributes.walkthroughs;
  const ids = 'sample items citations check fix write compare export pdf commandLine recognised'.split(' ');
  assert.deepEqual(
    steps.map(({ id }: { id: string }) => id),
    ids,
  );
  for (const { id, description, media } of steps) {
    assert.ok(fs.existsSync(path.join(root, media.svg ?? media.markdown)), id);
    assert.ok(media.markdown ?? media.altText, id);
    for (const [, command] of description.matchAll(/\(command:(imr\.\w+)\)/g))
      assert.ok(commands.includes(command), id);
  }
});

test('an empty view offers a new determination, a PDF, a folder and a sample', () => {
  const empty = contributes.viewsWelcome.filter(({ when }: { when: string }) => /!imr\.(?:shown|indexed)/.test(when));
  assert.equal(empty.length, 3);
  for (const { contents, view } of empty)
    for (const command of ['imr.newDetermination', 'imr.importPdf', 'vscode.openFolder', 'imr.openSamples'])
      assert.ok(contents.includes(`(command:${command})`), `${view}: ${command}`);
});

/** Of each menu what a person looks for there first. */
const WHERE_A_HAND_LOOKS: Readonly<Record<string, readonly string[]>> = {
  'view/title': ['imr.filterItems', 'imr.clearFilter', 'imr.findInItems', 'imr.exportJson', 'imr.searchItems'],
  'view/item/context': ['imr.goToRationale', 'imr.copyCitation', 'imr.flipDecision'],
  'editor/title': ['imr.reviewReport', 'imr.readyToSign', 'imr.compareVersions', 'imr.showPdfPage'],
  'editor/context': ['imr.editor'],
  'imr.editor': ['imr.goToConclusion', 'imr.flipDecision', 'imr.insertItem', 'imr.addNote', 'imr.dismissFinding'],
  'explorer/context': ['imr.importPdf', 'imr.exportFolder'],
  'file/newFile': ['imr.newDetermination'],
};

test('the commands stand in the menus where a hand looks for them', () => {
  for (const [menu, wanted] of Object.entries(WHERE_A_HAND_LOOKS)) {
    const rows: { command?: string; submenu?: string }[] = contributes.menus[menu];
    const there = rows.map(({ command, submenu }) => command ?? submenu);
    for (const command of wanted) assert.ok(there.includes(command), `${menu}: ${command}`);
  }
});

test('the settings page shows no error: each default is one that the setting itself allows', () => {
  const properties = Object.entries(settingsOf(contributes.configuration)) as [string, { default: unknown }][];
  const ajv = new Ajv({ strict: false });
  assert.ok(properties.length > 8);
  for (const [name, schema] of properties) {
    assert.notEqual(schema.default, undefined, name);
    assert.ok(ajv.validate(schema, schema.default), `${name}: ${ajv.errorsText()}`);
  }
  // a setting within the namespace of one that holds an object is told to be a property that this one does not have
  const ofObjects = properties.filter(([, schema]) => 'properties' in schema).map(([name]) => `${name}.`);
  assert.deepEqual(
    settings.filter(name => ofObjects.some(object => name.startsWith(object))),
    [],
  );
});

test('README names every command, setting and colour', () => {
  for (const { command, title } of contributes.commands)
    assert.ok(readme.includes(command) || readme.includes(title.replace('…', '')), `README does not name ${command}`);
  for (const setting of settings) assert.ok(readme.includes(setting), `README does not name ${setting}`);
});

test('files that package.json points to exist', () => {
  const paths = [...JSON.stringify(contributes).matchAll(/"(\.\/[^"]+)"/g)].map(match => match[1]!);
  for (const file of new Set(paths)) assert.ok(fs.existsSync(path.join(root, file)), file);
});

test('every problem code has a row in README, a page with its title and severity, and no page is left over', () => {
  for (const { code, severity, title, fix } of PROBLEM_ROWS) {
    assert.ok(readme.includes(`| [\`${code}\`](media/problems/${code}.md) | ${severity} | ${title} | ${fix} |`), code);
    const page = fs.readFileSync(path.join(root, 'media/problems', `${code}.md`), 'utf8');
    assert.ok(page.startsWith(`# ${title}\n\n\`${code}\` · ${severity}`), code);
  }
  const pages = fs.readdirSync(path.join(root, 'media/problems')).map(file => file.replace(/\.md$/, ''));
  assert.deepEqual(pages.sort(), PROBLEM_ROWS.map(row => row.code).sort());
});

test('every problem code is that of a check in a file of its name', () => {
  const files = fs.readdirSync(path.join(root, 'src/core/checks/rules'));
  for (const { code } of PROBLEM_ROWS) {
    const file = code.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    assert.ok(files.includes(`${file}.ts`), file);
  }
});

test('every problem code has a level to choose in the settings, in order, which names its title and severity', () => {
  const levels: Record<string, { description: string }> = contributes.configuration.properties['imr.checks'].properties;
  assert.deepEqual(
    Object.entries(levels).map(([code, { description }]) => `${code}: ${description}`),
    PROBLEM_ROWS.map(({ code, title, severity, isOff }) => `${code}: ${title}. Default: ${isOff ? 'off' : severity}.`),
  );
});

test('every problem code stands in a case of err', () => {
  const found = new Set(cases('err').flatMap(({ text }) => problemsOf(text).map(({ code }) => code)));
  assert.deepEqual(
    PROBLEM_ROWS.map(({ code }) => code).filter(code => !found.has(code)),
    [],
  );
});

test('a folder that is not trusted can neither hide a problem nor have itself read', () => {
  assert.deepEqual([...manifest.capabilities.untrustedWorkspaces.restrictedConfigurations].sort(), [
    'imr.checks',
    'imr.claimsSide',
    'imr.index',
    'imr.recognition',
  ]);
});
