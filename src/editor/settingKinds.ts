import type { CheckSettings } from '../core/checks/problem';

/** What a setting may hold, in words too, and its default. */
interface SettingKind<T> {
  readonly is: (value: unknown) => value is T;
  readonly expected: string;
  readonly default: T;
  /** What can be used of a value that is only wrong in parts. */
  readonly rest?: (value: unknown) => T;
}

function oneOf<T extends string>(values: readonly T[], byDefault: NoInfer<T>): SettingKind<T> {
  const quoted = values.map(value => `"${value}"`);
  return {
    is: (value): value is T => values.includes(value as T),
    expected: `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`,
    default: byDefault,
  };
}

const ON: SettingKind<boolean> = {
  is: value => typeof value === 'boolean',
  expected: 'true or false',
  default: true,
};

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(one => typeof one === 'string');

const isSeverity = (value: unknown): boolean => ['error', 'warning', 'info', 'hint', 'off'].includes(value as string);

/** The settings of package.json, each without "imr.". */
export const SETTING_KINDS = {
  recognition: {
    is: (value: unknown): value is 'on' | 'off' | readonly string[] =>
      value === 'on' || value === 'off' || isTexts(value),
    expected: '"on", "off" or a list of globs',
    default: 'on',
  } satisfies SettingKind<'on' | 'off' | readonly string[]>,
  decorations: oneOf(['full', 'minimal', 'off'], 'full'),
  problemText: ON,
  codeLens: ON,
  'items.followCursor': ON,
  index: oneOf(['ask', 'on', 'off'], 'ask'),
  'pdf.copyRestricted': oneOf(['ask', 'allow', 'refuse'], 'ask'),
  checks: {
    is: (value: unknown): value is CheckSettings['checks'] =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isSeverity),
    expected: 'codes, each with "error", "warning", "info", "hint" or "off"',
    default: {},
    rest: value => Object.fromEntries(Object.entries(value ?? {}).filter(([, severity]) => isSeverity(severity))),
  } satisfies SettingKind<CheckSettings['checks']>,
  claimsSide: oneOf(['info', 'hint', 'off'], 'info'),
  'guidelines.overlay': {
    is: isTexts,
    expected: 'a list of full paths',
    default: [],
    rest: value => (Array.isArray(value) ? value.filter(one => typeof one === 'string') : []),
  } satisfies SettingKind<readonly string[]>,
} as const;

export type SettingName = keyof typeof SETTING_KINDS;

/** What a setting is read as. */
export type SettingValue<Name extends SettingName> = (typeof SETTING_KINDS)[Name] extends {
  is: (value: unknown) => value is infer Value;
}
  ? Value
  : never;

/** The value where the setting may hold it, else what can be used of it, else the default. */
export function usable<Name extends SettingName>(name: Name, value: unknown): SettingValue<Name> {
  const kind: SettingKind<unknown> = SETTING_KINDS[name];
  return (kind.is(value) ? value : (kind.rest?.(value) ?? kind.default)) as SettingValue<Name>;
}

/** The settings that hold what they may not. */
export const wrongSettings = (read: (name: SettingName) => unknown): SettingName[] =>
  (Object.keys(SETTING_KINDS) as SettingName[]).filter(name => !SETTING_KINDS[name].is(read(name)));

/** One message of all of them: "imr.recognition is not used: it should be …". */
export function wrongSettingsText(names: readonly SettingName[]): string {
  const parts = names.map(name => `imr.${name} should be ${SETTING_KINDS[name].expected}`);
  return `${parts.join('; ')}. What stands there is not used.`;
}
