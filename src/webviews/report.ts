// Runs in the page of the review report: a link tells the editor which offset to show, and new content comes as markup
// that is escaped already.

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const editor = acquireVsCodeApi();

addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-offset]') : null;
  if (link === null) return;
  event.preventDefault();
  editor.postMessage(Number(link.dataset.offset));
});

addEventListener('message', ({ data }: MessageEvent<string>) => {
  document.getElementById('page')!.innerHTML = data;
});
