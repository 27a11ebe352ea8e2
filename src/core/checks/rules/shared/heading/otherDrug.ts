import type { Reference } from '../../../../guidelines/types';
import type { Item } from '../../../../model/model';
import { isDrug, namesOfSameDrug } from '../../../../request/drugs';
import { matchesOf } from '../../../../text/matches';
import { sentencesIn } from '../../../../text/sentences';
import { MOST_LOOKED_AT, plainSentenceAt } from '../ownWords';
import type { Difference } from '../places';
import { drugNamesOf } from './drugFigures';

/**
 * Another known drug where a rationale says what the request is for: "The request is for Percocet" under a heading with
 * Norco. Brand and generic names are one drug; a heading that has both drugs tells of both. The necessity of another drug
 * may be weighed beside: omeprazole is for those who need naproxen.
 */
export function otherDrugAsked(item: Item, rationale: string, reference: Reference): Difference | null {
  const heading = item.heading ?? '';
  const own = drugNamesOf(item);
  const [name] = own;
  if (name === undefined || !ASKS.test(rationale) || !isDrug(reference, name)) return null;
  const meant = new Set(own.flatMap(one => [one, ...namesOfSameDrug(one)]));
  const sentences = sentencesIn(rationale);
  const found = matchesOf(ASKED, rationale)
    .slice(0, MOST_LOOKED_AT)
    .find(({ 0: words, 1: drug, index }) => {
      const other = drug!.toLowerCase();
      if (!isDrug(reference, other) || namesOfSameDrug(other).some(one => meant.has(one))) return false;
      const sentence = plainSentenceAt(sentences, index + words.length - 1);
      return sentence !== null && !namesAny(sentence, meant) && !namesAny(heading, new Set([other]));
    });
  if (found === undefined) return null;
  const [words, drug] = found;
  const written = [...namesIn(heading)].find(word => meant.has(word.toLowerCase()));
  return written === undefined
    ? null
    : { heading: written, rationale: drug!, at: found.index + words.length - drug!.length };
}

const ASKS = /\brequest (?:is|was) for/i;
const ASKED =
  /\b[Tt]he (?:current |present )?request (?:is|was) for (?:the |continued |ongoing |(?:the )?use of ){0,3}([A-Za-z]{5,30})\b(?![-/])/g;

const namesIn = (text: string): Iterable<string> => text.match(/[A-Za-z]{4,}/g) ?? [];

const namesAny = (text: string, names: ReadonlySet<string>): boolean =>
  [...namesIn(text)].some(word => names.has(word.toLowerCase()));
