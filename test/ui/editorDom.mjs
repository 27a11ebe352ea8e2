// These functions run inside the page: each must stand alone, without anything of this module.

/** The text that the active editor shows. */
export function textOfEditor() {
  const lines = [...document.querySelectorAll('.editor-group-container.active .view-line')];
  lines.sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top));
  return lines.map(line => line.textContent.replaceAll('\u00a0', ' ')).join('\n');
}

/** The middle of a word of the active editor, or null where it is not on the screen. */
export function boxOfText({ word, inLine = '', nth = 0 }) {
  const lines = [...document.querySelectorAll('.editor-group-container.active .view-line')];
  lines.sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top));
  let left = nth;
  for (const line of lines) {
    const text = line.textContent.replaceAll('\u00a0', ' ');
    if (!text.includes(inLine)) {
      continue;
    }
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (left-- === 0) {
        const range = document.createRange();
        const [startNode, startOffset] = place(line, at, 'start');
        const [endNode, endOffset] = place(line, at + word.length, 'end');
        range.setStart(startNode, startOffset);
        range.setEnd(endNode, endOffset);
        const box = range.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const isCovered = document.elementFromPoint(x, y)?.closest('.sticky-widget') !== null;
        return { x, y, width: box.width, height: box.height, isCovered };
      }
    }
  }
  return null;

  /** The text node that holds a column of the line; between two nodes the later is the start, the earlier the end. */
  function place(element, column, side) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let rest = column;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (rest < node.data.length || (side === 'end' && rest === node.data.length)) {
        return [node, rest];
      }
      rest -= node.data.length;
    }
    return [element, element.childNodes.length];
  }
}

/** What a word looks like: its own letters, and the decoration boxes that the editor draws behind it. */
export function styleOfText({ word, inLine = '', nth = 0 }) {
  const editor = document.querySelector('.editor-group-container.active .monaco-editor');
  const spans = [...editor.querySelectorAll('.view-line span span')].filter(span => {
    const line = span.closest('.view-line').textContent.replaceAll('\u00a0', ' ');
    return line.includes(inLine) && span.textContent.replaceAll('\u00a0', ' ').includes(word);
  });
  const span = spans[nth];
  if (!span) {
    return null;
  }
  const letters = getComputedStyle(span);
  const box = span.getBoundingClientRect();
  const behind = [...editor.querySelectorAll('.view-overlays .cdr')].filter(element => {
    const other = element.getBoundingClientRect();
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return other.left <= middle.x && middle.x <= other.right && other.top <= middle.y && middle.y <= other.bottom;
  });
  return {
    color: letters.color,
    fontWeight: letters.fontWeight,
    fontStyle: letters.fontStyle,
    textDecoration: letters.textDecoration,
    decorations: behind.map(element => {
      const style = getComputedStyle(element);
      return { backgroundColor: style.backgroundColor, border: style.border, borderRadius: style.borderRadius };
    }),
  };
}

/** What is drawn behind the last letter of a line, with its color; null where nothing is. */
export function wordsBehindLine(inLine) {
  const lines = [...document.querySelectorAll('.editor-group-container.active .view-line')];
  const line = lines.find(element => element.textContent.replaceAll('\u00a0', ' ').includes(inLine));
  for (const element of line?.querySelectorAll('span') ?? []) {
    const { content, color } = getComputedStyle(element, '::after');
    if (content !== 'none') {
      return { words: content.slice(1, -1), color };
    }
  }
  return null;
}

/** From now on `globalThis.borders` collects the colors of the borders around a decision that stands on the screen. */
export function watchBorders(inLine) {
  globalThis.borders = new Set();
  const look = () => {
    const lines = [...document.querySelectorAll('.editor-group-container.active .view-line')];
    const line = lines.find(element => element.textContent.replaceAll('\u00a0', ' ').includes(inLine));
    const { top } = line?.getBoundingClientRect() ?? {};
    const pills = [...document.querySelectorAll('.view-overlays .cdr')].filter(
      element => element.getBoundingClientRect().top === top && getComputedStyle(element).borderRadius === '3px',
    );
    globalThis.borders.add(pills.map(element => getComputedStyle(element).borderColor).join() || 'none');
    requestAnimationFrame(look);
  };
  look();
}
