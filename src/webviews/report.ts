// Runs in the page of the review report: a link tells the editor which offset to show, a button copies a table, and new
// content comes as markup that is escaped already. What is no markup is to be kept for a window that is opened again.

declare function acquireVsCodeApi(): { postMessage(message: unknown): void; setState(kept: object): void };

const editor = acquireVsCodeApi();

addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-offset],[data-copy]') : null;
  if (link === null) return;
  event.preventDefault();
  if (link.dataset.offset !== undefined) editor.postMessage(Number(link.dataset.offset));
  else void copyTable(link);
});

addEventListener('message', ({ data }: MessageEvent<string | object>) => {
  if (typeof data === 'string') document.getElementById('page')!.innerHTML = data;
  else editor.setState(data);
});
editor.postMessage('ready');

/** As a table for Word, as cells for Excel. */
async function copyTable(button: HTMLElement): Promise<void> {
  const table = button.closest('section')?.querySelector('table');
  if (!table) return;
  // biome-ignore lint/performance/useDomNodeTextContent: the lines of a cell are wanted as they are shown
  const rows = [...table.rows].map(row => [...row.cells].map(({ innerText }) => innerText.trim()));
  const cells = rows.map(row => row.map(linesJoined).join('\t')).join('\n');
  const markup = rows.map(row => `<tr>${row.map(text => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('');
  const item = new ClipboardItem({
    'text/plain': new Blob([cells], { type: 'text/plain' }),
    'text/html': new Blob([`<table border="1">${markup}</table>`], { type: 'text/html' }),
  });
  const words = button.textContent;
  await navigator.clipboard.write([item]);
  button.textContent = 'Copied';
  setTimeout(() => {
    button.textContent = words;
  }, 1500);
}

const linesJoined = (cell: string): string =>
  cell
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('; ');

/** Lines of a cell stay lines. */
function escaped(text: string): string {
  const element = document.createElement('p');
  element.textContent = text;
  return element.innerHTML.replace(/\n/g, '<br>');
}
