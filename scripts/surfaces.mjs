// Every surface of the product, for `npm run pictures -- surfaces`: how a person comes to see it.

/** A determination of the guidelines of 2022, and one in which nothing was filled in yet. */
export const files = {
  'CM22-0700301.txt': 'test/cases/err/in-use-2022-knee.txt',
  'CM17-0900006.txt': 'media/samples/CM17-0900006.txt',
  'CM17-0900007.txt': 'media/samples/CM17-0900007.txt',
  'CM16-0900001.pdf': 'test/fixtures/pdf/CM16-0900001.pdf',
};

const now = 'CM22-0700301.txt';
const draft = 'CM17-0900006.txt';

/**
 * Each leaves the window as it found it, but for open files.
 * @type {readonly { name: string, show: (vscode: import('../test/ui/vscode.mjs').VSCode) => Promise<void>, leave?: (vscode: import('../test/ui/vscode.mjs').VSCode) => Promise<void> }[]}
 */
export const surfaces = [
  {
    name: 'empty views',
    async show(vscode) {
      await vscode.openContainer('IMR');
      await vscode.page.locator('.welcome-view-content', { hasText: 'Open a determination' }).waitFor();
    },
  },
  {
    name: 'walkthrough',
    async show(vscode) {
      await vscode.runCommand('Welcome: Open Walkthrough');
      await vscode.pick('Read, Check and Write IMR Determinations');
      await vscode.page.locator('.step-title', { hasText: 'Fix it' }).click();
    },
    leave: closeEditor,
  },
  {
    name: 'items and marks',
    async show(vscode) {
      await vscode.openFile(draft);
      await vscode.openContainer('IMR');
      await vscode.goToLine(50);
      await vscode.expandTreeRow('LSO brace');
    },
  },
  {
    name: 'hover of a citation',
    async show(vscode) {
      await vscode.openFile(now);
      await vscode.goToLine(lineOfItems);
      await vscode.page.locator('.codelens-decoration:visible', { hasText: 'problem' }).first().waitFor(); // it moves the lines
      await vscode.hover('Knee Disorders', { inLine: 'MAXIMUS guideline' });
    },
    leave: pressEscape,
  },
  {
    name: 'hover of a decision',
    async show(vscode) {
      await vscode.hover('Upheld', { inLine: ': Upheld' });
    },
    leave: pressEscape,
  },
  {
    name: 'completion of a document',
    async show(vscode) {
      await suggest(vscode, 'Decision based on MTUS ');
    },
    leave: revert,
  },
  {
    name: 'completion of a section',
    async show(vscode) {
      await vscode.openFile(draft);
      await suggest(vscode, 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): ');
    },
    leave: revert,
  },
  {
    name: 'problems of 2022',
    async show(vscode) {
      await vscode.openFile(now);
      await vscode.problems();
    },
  },
  {
    name: 'problems',
    async show(vscode) {
      await vscode.openFile(draft);
      await vscode.problems();
      await vscode.goToLine(46);
    },
  },
  {
    name: 'quick fix',
    async show(vscode) {
      await vscode.clickWord('300mg', { inLine: '300mg' });
      await vscode.quickFix('Change the rationale to “600mg”');
    },
    leave: pressEscape,
  },
  {
    name: 'reason to dismiss',
    async show(vscode) {
      await vscode.clickWord('300mg', { inLine: '300mg' });
      await (await vscode.quickFix('Dismiss “Heading and rationale differ”')).click();
      await vscode.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
      await vscode.type('Both doses');
    },
    leave: pressEscape,
  },
  {
    name: 'rename across an item',
    async show(vscode) {
      await vscode.clickWord('Gabapentin', { inLine: 'Gabapentin 300mg' });
      await vscode.press('F2');
      await vscode.page.locator('.rename-box input').waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'commands at the cursor',
    async show(vscode) {
      await vscode.press('Shift+F10');
      await vscode.page.locator('.context-view .action-label', { hasText: /^IMR$/ }).hover();
      await vscode.page.locator('.context-view .action-label', { hasText: 'Flip Decision' }).waitFor();
    },
    async leave(vscode) {
      await vscode.press('Escape');
      await vscode.press('Escape');
    },
  },
  {
    name: 'ready to sign',
    async show(vscode) {
      await vscode.runCommand('View: Hide Panel');
      await vscode.runCommand('IMR: Ready to Sign?');
      await vscode.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'report',
    async show(vscode) {
      await openReport(vscode);
    },
    leave: closeEditor,
  },
  {
    name: 'compared with the last save',
    async show(vscode) {
      await vscode.clickWord('300mg', { inLine: '300mg' });
      await vscode.press('Control+D');
      await vscode.type('600mg');
      await vscode.runCommand('IMR: Compare With');
      await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: 'at Last Save' }).waitFor();
      await vscode.pick('The Version at Last Save');
      await vscode.page.frameLocator('iframe.webview').frameLocator('iframe').locator('ins').first().waitFor();
    },
    async leave(vscode) {
      await closeEditor(vscode);
      await revert(vscode);
    },
  },
  {
    name: 'report of 2022',
    async show(vscode) {
      await vscode.openFile(now);
      await openReport(vscode);
    },
    leave: closeEditor,
  },
  {
    name: 'a note',
    async show(vscode) {
      await vscode.openFile(draft);
      await vscode.goToLine(39);
      await vscode.runCommand('IMR: Add Note');
      await vscode.page.locator('.review-widget .comment-form .monaco-editor:visible').last().click();
      await vscode.type('Which dose was asked for?');
      await vscode.page.getByRole('button', { name: 'Save Note' }).locator('visible=true').last().click();
      await vscode.page.locator('.review-widget .comment-body', { hasText: 'Which dose' }).waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'the note in the report',
    async show(vscode) {
      await openReport(vscode);
      const report = vscode.page.frameLocator('iframe.webview').frameLocator('iframe');
      await report.getByRole('link', { name: 'Notes' }).click();
    },
    async leave(vscode) {
      await closeEditor(vscode);
      await closeEditor(vscode);
    },
  },
  {
    name: 'determinations of a folder',
    async show(vscode) {
      await vscode.runCommand('View: Hide Panel');
      await vscode.runCommand('IMR: Build Index of Determinations');
      await vscode.page.locator('.sidebar .pane-body', { hasText: '1 of 4 determinations' }).waitFor();
      await toggleItems(vscode); // makes room
    },
  },
  {
    name: 'search of items',
    async show(vscode) {
      await vscode.runCommand('IMR: Search Items');
      await vscode.page.locator('.quick-input-widget', { hasText: /of \d+ items/ }).waitFor();
      await vscode.type('upheld');
      await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Upheld' }).first().waitFor();
    },
    leave: pressEscape,
  },
  {
    name: 'statistics',
    async show(vscode) {
      await toggleItems(vscode);
      await vscode.runCommand('IMR: Statistics');
      const page = vscode.page.frameLocator('iframe.webview').frameLocator('iframe');
      await page.getByRole('heading', { name: 'Outcome by treatment request category' }).waitFor();
    },
    leave: closeEditor,
  },
  {
    name: 'page of a PDF',
    async show(vscode) {
      await vscode.openContainer('Explorer');
      await vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: '.pdf' }).dblclick();
      await vscode.answerToast('can be imported as text', 'Import');
      await vscode.page.locator('.tab.active', { hasText: 'CM16-0900001.txt' }).waitFor();
      await vscode.waitForText(/Case Number/);
      await vscode.goToLine(30);
      await vscode.waitForLine(30);
      await vscode.runCommand('IMR: Show PDF Page');
      await vscode.page.frameLocator('iframe.webview').frameLocator('iframe').locator('.mark').waitFor();
    },
  },
];

const lineOfItems = 40;

/** Opens or closes the view; the middle of a narrow title is a button. */
async function toggleItems(vscode) {
  await vscode.page.locator('.sidebar .pane-header .title', { hasText: 'Disputed Items' }).click();
}

async function openReport(vscode) {
  await vscode.runCommand('IMR: Review Report');
  await vscode.page
    .frameLocator('iframe.webview')
    .frameLocator('iframe')
    .getByRole('heading', { name: 'Disputed items' })
    .waitFor();
}

/** What completion offers behind such words in an item at the end. */
async function suggest(vscode, words) {
  await vscode.press('Control+End');
  await vscode.type(`\n\nNaproxen 550mg #60: Upheld\n\nMAXIMUS guideline: ${words}`);
  await vscode.press('Escape');
  await vscode.press('Control+Space');
  await vscode.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
}

async function revert(vscode) {
  await vscode.press('Escape');
  await vscode.runCommand('File: Revert File');
}

async function pressEscape(vscode) {
  await vscode.press('Escape');
}

async function closeEditor(vscode) {
  await vscode.runCommand('View: Close Editor');
}
