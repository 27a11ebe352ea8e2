/** The samples that come with the extension. An extension that is served over http can read its files, but list no folder. */
export const SAMPLES: readonly { readonly name: string; readonly shows: string }[] = [
  { name: 'CM16-0900001.txt', shows: 'One item, overturned: nothing to mend' },
  { name: 'CM17-0900006.txt', shows: 'Four items, many problems: a decision against its rationale, a wrong chapter' },
  { name: 'CM17-0900005.txt', shows: 'Dates that differ, and a knee chapter for the neck' },
  { name: 'CM16-0900004.txt', shows: 'A request that no item decides' },
  { name: 'CM17-0900007.txt', shows: 'Editions that were not in force; other guidelines cited' },
  { name: 'CM17-0900008.txt', shows: 'One item, cited by an edition of a week later' },
  { name: 'CM16-0900002.txt', shows: 'Twelve items: surgery and what goes with it' },
  { name: 'CM16-0900003.txt', shows: 'Drugs: one granted in part, one misspelled' },
  { name: 'CM16-0900009.txt', shows: 'Five drugs, in the layout without a case block' },
  { name: 'CM16-0900010.txt', shows: 'Three items without a case block, pages numbered' },
];
