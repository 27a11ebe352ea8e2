/** Words that nothing else has, by what they stand in. */
export const WORDS = {
  text: 'quenvorbil',
  heading: 'zathremolk',
  name: 'mardusketh',
  setting: 'olvinquarz',
};

/** Where they may be found again, as SECURITY.md says. */
export const MAY_STAND = [
  // VS Code's own memory of which files were open, and of the settings.
  { kinds: ['name'], place: /^browser vscode-web-state-db-\S+ (?:history\.entries|memento\/workbench\.|workbench\.)/ },
  { kinds: ['setting'], place: /User\/settings\.json$/ },
  // The index that was asked for.
  { kinds: ['name', 'heading'], place: /imr-determinations\.imr-determinations\/determinations\.jsonl$/ },
];

/** From which PDF a text came, to show its page again: the one address that the extension's own memory holds. */
export const PDF_ORIGIN = /"imr\.pdfOrigin\.[\da-f]+":"[^"]*"/g;
