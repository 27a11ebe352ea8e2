/** So many letters of a label have room in the list of suggestions as wide as it first opens. */
const ROOM = 48;
const AT_THE_START = 12;

/**
 * A label as the list shows it beside `note`: of a long one the middle is left out, since names that begin alike are told
 * apart by their ends. "Workplace Mental Health: Posttraumatic Stress Disorder and Acute Stress Disorder 2018" is
 * "Workplace … and Acute Stress Disorder 2018".
 */
export function shortLabel(label: string, note = ''): string {
  const room = ROOM - note.length;
  if (label.length <= room) return label;
  const blank = label.lastIndexOf(' ', AT_THE_START - 1);
  const start = blank > 0 ? label.slice(0, blank) : label.split(' ', 1)[0]!;
  const end = label.slice(label.length - (room - start.length - 2)).replace(/^\S*\s/, '');
  return `${start} … ${end}`;
}
