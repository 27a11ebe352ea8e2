import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { REPORT_STYLE } from '../../../src/core/views/report/reportStyle';
import { root } from '../../support/cases';

type Theme = 'dark' | 'light' | 'highContrast' | 'highContrastLight';
type Colour = { id: string; defaults: Record<Theme, string> };

const colours: Colour[] = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).contributes.colors;
const backgrounds: Record<Theme, string> = {
  dark: '#1f1f1f',
  light: '#ffffff',
  highContrast: '#000000',
  highContrastLight: '#ffffff',
};
const needed: Record<Theme, number> = { dark: 4.5, light: 4.5, highContrast: 7, highContrastLight: 7 };
const themes = Object.keys(backgrounds) as Theme[];
const colour = (id: string, theme: Theme): string => colours.find(row => row.id === `imr.${id}`)!.defaults[theme];

test('text in every contributed colour is readable on its background in the four themes', () => {
  for (const theme of themes) {
    for (const kind of ['upheld', 'overturned', 'unknown']) {
      const behind = blend(rgba(colour(`${kind}Background`, theme)), rgba(backgrounds[theme]));
      const ratio = contrast(rgba(colour(`${kind}Foreground`, theme)), behind);
      assert.ok(ratio >= needed[theme], `${kind} in ${theme}: ${ratio.toFixed(2)}`);
    }
    for (const id of ['label', 'errorForeground', 'warningForeground', 'infoForeground']) {
      const ratio = contrast(rgba(colour(id, theme)), rgba(backgrounds[theme]));
      assert.ok(ratio >= needed[theme], `${id} in ${theme}: ${ratio.toFixed(2)}`);
    }
  }
});

test('text of a page has contrast in its own colors too, where no theme gives any', () => {
  const own = new Map<string, [string, string]>();
  for (const [, name, light, dark] of REPORT_STYLE.matchAll(/--([\w-]+):[^;}]*light-dark\((#\w+),(#\w+)\)/g))
    own.set(name!, [long(light!), long(dark!)]);
  for (const side of [0, 1]) {
    const of = (name: string) => rgba(own.get(name)![side]!);
    for (const name of ['fg', 'soft', 'link', 'error', 'warning', 'info'])
      assert.ok(contrast(of(name), of('bg')) >= 4.5, `${name}: ${contrast(of(name), of('bg')).toFixed(2)}`);
    for (const name of ['upheld', 'overturned']) {
      const ratio = contrast(of(name), blend(of(`${name}-tint`), of('bg')));
      assert.ok(ratio >= 4.5, `${name}: ${ratio.toFixed(2)}`);
    }
  }
});

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
