import { matchesOf } from './matches';

/** A letter that recognition took a digit for, beside a digit: nearly every text has none. */
const SOME_SLIP = /\d[OolI]|[OolI]\d/;

/** A number of up to four digits, of which one at least was read as such. */
const NUMBER = '(?:\\d[\\dOolI]{0,3}|[OolI]\\d[\\dOolI]{0,2}|[OolI]{2}\\d[\\dOolI]?)';

/** Where nothing but a number can stand. "O2" and "I10" elsewhere are what they are. */
const PLACES_OF_NUMBERS: readonly RegExp[] = [
  new RegExp(`(?<![\\w/-])${NUMBER}([/-]) ?${NUMBER}\\1 ?${NUMBER}(?![\\w/-])`, 'g'), // O9/l2/2015
  new RegExp(`\\b[Pp]ages?(?:\\(s\\))?:? ?${NUMBER}(?: ?[-–,&] ?${NUMBER}){0,20}\\b`, 'g'), // Page(s): 6O-6l
  new RegExp(`(?<![\\w./-])${NUMBER}(?:[./]${NUMBER}){0,2}(?= ?(?:mg|mcg|ml|gm|%)(?![A-Za-z]))`, 'g'), // 5OOmg
  /\bCM[\dOolI]{2}-[\dOolI]{7}\b/g, // CM16-O9OOOO1
  new RegExp(`(?:#|\\b[Qq](?:ty|TY|uantity)\\.?:? ?#?)${NUMBER}(?!\\w)`, 'g'), // #6O
];

/** A text with digits where recognition took them for letters, and the offsets of these, in order. */
export function withoutScanSlips(text: string): { readonly text: string; readonly slips: readonly number[] } {
  if (!SOME_SLIP.test(text)) return { text, slips: [] };
  const slips: number[] = [];
  const mended = PLACES_OF_NUMBERS.reduce(
    (own, place) =>
      own.replace(place, (...match: unknown[]) => {
        const words = match[0] as string;
        const start = match.find(part => typeof part === 'number') as number;
        for (const { index } of matchesOf(SLIP, words)) slips.push(start + index);
        return words.replace(SLIP, letter => DIGITS[letter]!);
      }),
    text,
  );
  return { text: mended, slips: slips.sort((a, b) => a - b) };
}

const SLIP = /[OolI]/g;
const DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };
