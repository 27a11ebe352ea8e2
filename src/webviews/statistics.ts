// Runs in the page of statistics: a mark shows its items; the editor is told which item to show, which figure to save.

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const editor = acquireVsCodeApi();

// Before the editor's own listener, which takes a link's address for a place to scroll to, or for one to open.
addEventListener(
  'click',
  event => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement | SVGElement>('a[href]') : null;
    if (link === null) return;
    event.preventDefault();
    event.stopPropagation();
    const { item, csv } = link.dataset;
    if (item !== undefined) editor.postMessage({ kind: 'item', place: Number(item) });
    else if (csv !== undefined) editor.postMessage({ kind: 'csv', figure: csv });
    else show(link.getAttribute('href')!.slice(1));
  },
  true,
);

function show(id: string): void {
  const place = document.getElementById(id);
  if (place === null) return;
  for (const shown of document.querySelectorAll('.items.shown')) shown.classList.remove('shown');
  if (place.classList.contains('items')) place.classList.add('shown');
  place.scrollIntoView();
  place.focus({ preventScroll: true });
}
