import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import {
  SETTING_KINDS,
  type SettingName,
  usable,
  wrongSettings,
  wrongSettingsText,
} from '../../../src/editor/settingKinds';
import { root } from '../../support/cases';

const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const declared: Record<string, object & { default: unknown }> = Object.assign(
  {},
  ...[manifest.contributes.configuration].flat().map(part => part.properties),
);
const NAMES = Object.keys(SETTING_KINDS) as SettingName[];

const VALUES: readonly unknown[] = [
  ...['on', 'off', 'full', 'minimal', 'ask', 'allow', 'refuse', 'info', 'hint', '/a/b.json', '', 'constructor'],
  ...[5, 0, true, false, null, [], ['**/*.txt'], [5], [null], {}, { 'mtus-order': 'off' }, { 'mtus-order': 5 }],
];

test('what a setting may hold is what package.json says, its default too', () => {
  assert.deepEqual(NAMES.map(name => `imr.${name}`).sort(), Object.keys(declared).sort());
  for (const name of NAMES) {
    const schema = declared[`imr.${name}`]!;
    const isValid = new Ajv({ strict: false }).compile(schema);
    assert.deepEqual(SETTING_KINDS[name].default, schema.default, name);
    for (const value of VALUES)
      assert.equal(SETTING_KINDS[name].is(value), isValid(value), `${name}: ${JSON.stringify(value)}`);
  }
});

test('whatever a setting holds, it is read as what it may hold', () => {
  for (const name of NAMES)
    for (const value of VALUES)
      assert.ok(SETTING_KINDS[name].is(usable(name, value)), `${name}: ${JSON.stringify(value)}`);
  assert.deepEqual(usable('checks', { 'mtus-order': 5, 'word-doubled': 'off' }), { 'word-doubled': 'off' });
  assert.deepEqual(usable('guidelines.overlay', '/a/b.json'), []);
  assert.deepEqual(usable('guidelines.overlay', ['/a/b.json', 5]), ['/a/b.json']);
  assert.equal(usable('recognition', 5), 'on');
});

test('one message names every setting that is wrong', () => {
  const values: Partial<Record<SettingName, unknown>> = { recognition: 5, 'guidelines.overlay': '/a/b.json' };
  const wrong = wrongSettings(name => values[name] ?? SETTING_KINDS[name].default);
  assert.equal(
    wrongSettingsText(wrong),
    'imr.recognition should be "on", "off" or a list of globs; imr.guidelines.overlay should be a list of full paths. What stands there is not used.',
  );
});
