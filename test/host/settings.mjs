// User settings of a quiet VS Code: nothing that asks, updates, saves or animates by itself.
export const quietSettings = {
  // The UI tests write settings into their file as one text: nothing may be added to it.
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'chat.disableAIFeatures': true,
  'editor.hover.delay': 50,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.commandPalette.history': 0, // the same order whatever was run before
  'workbench.colorTheme': 'Dark Modern',
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
  'workbench.hover.delay': 10_000, // no name of a file over the row below, where a click is meant
  'workbench.reduceMotion': 'on', // fading in takes a fifth of the time of a command
  'workbench.reduceTransparency': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};
