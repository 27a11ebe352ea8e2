// How a fault comes into a text: words put in place of others, a sentence put behind another. In the words to put in,
// «…» marks the fault itself; the marks go, their place is what a check must touch.

const OPENS = '\ue000';
const CLOSES = '\ue001';
const WIDTH = 96;

/** The text with [start, end) replaced; the fault is what «…» holds, or all that was put in. */
export function replaced(text, { start, end }, words) {
  const marked = words.includes('«') ? words : `«${words}»`;
  const inner = marked.replace('«', OPENS).replace('»', CLOSES);
  const whole = text.slice(0, start) + inner + text.slice(end);
  const opens = whole.indexOf(OPENS);
  const closes = whole.indexOf(CLOSES) - OPENS.length;
  return { text: whole.replace(OPENS, '').replace(CLOSES, ''), start: opens, end: closes };
}

/** The text with a sentence behind the given place, in lines as long as the others. */
export function inserted(text, at, sentence) {
  return replaced(text, ...behind(text, at, sentence));
}

/** The text with one sentence instead of another. */
export function sentenceReplaced(text, { start, end }, sentence) {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const column = start - lineStart;
  return replaced(text, { start, end }, wrapped(sentence, column, breakAround(text, start)));
}

function behind(text, at, sentence) {
  const column = at - (text.lastIndexOf('\n', at - 1) + 1);
  const lines = wrapped(sentence, column + 1, breakAround(text, at));
  return [{ start: at, end: at }, ` ${lines}`];
}

/** How lines of the paragraph are parted: "\n", "\r\n", or with an empty line between. */
function breakAround(text, at) {
  const before = text.slice(Math.max(0, at - 500), at);
  return /\S([ \t]*\r?\n(?:[ \t]*\r?\n){0,2})[ \t]*\S[^\n]*$/.exec(before)?.[1] ?? '\n';
}

function wrapped(sentence, column, lineBreak) {
  let length = column;
  return sentence
    .split(' ')
    .map((word, i) => {
      const breaks = i > 0 && length + 1 + word.length > WIDTH;
      length = breaks ? word.length : length + word.length + (i > 0 ? 1 : 0);
      return i === 0 ? word : (breaks ? lineBreak : ' ') + word;
    })
    .join('');
}

/** A wording with its {names} filled in; null where a fact is missing. */
export function filled(wording, facts) {
  let missing = false;
  const words = wording.replace(/\{(\w+)\}/g, (_, name) => {
    const value = facts[name];
    if (value === null || value === undefined) missing = true;
    return String(value);
  });
  return missing ? null : words;
}
