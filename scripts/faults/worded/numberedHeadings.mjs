const HEADINGS = [
  'Right shoulder arthroscopic rotator cuff repair: Over',
  'Post-operative physical therapy for the right shoulder, 24 visits: Over',
  'Tramadol 50mg #120: Up',
  'Zolpidem 10mg #30: Up',
];

/** A row that puts numbers before the headings of the shoulder's determination. */
export const numberedHeadings = numbers => ({
  text: 'shoulder',
  changes: HEADINGS.map((heading, i) => [heading, `${numbers[i]} ${heading}`]),
});
