/** Letters and digits only, lower case, "and" for "&": "Electro- diagnostic testing" equals "Electrodiagnostic testing". */
export const normalizeName = (name: string): string => inLowerCase(name.replace(/[^A-Za-z0-9&]+/g, ''));

/** The words of a text between single blanks, each as a normalized name. */
export const normalizeWords = (text: string): readonly string[] =>
  inLowerCase(text.replace(/[^A-Za-z0-9& ]+/g, '')).split(' ');

function inLowerCase(letters: string): string {
  const lower = letters.toLowerCase();
  return lower.includes('&') ? lower.replaceAll('&', 'and') : lower;
}

/** What may stand before a chapter's own name: "ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 12,". */
export const CHAPTER_LEAD =
  /^[\s/]{0,3}(?:ACOEM\b[\s,:]{0,3}(?:(?:occupational medicine )?(?:practice )?guidelines?\b[\s,:]{0,3})?(?:\(?(?:2nd|second) ed(?:ition|\.)?\)?[\s,:]{0,3})?(?:\(?2004\)?[\s,:]{0,3})?)?(?:(?:chapter|ch\.) ?(\d{1,2})\b[\s,:(–-]{0,4})?/i;

/**
 * The name of a document without "MTUS", what stands before a chapter, year and a closing "Guidelines", normalized. Of
 * a list of parts of the body the "and" may be left out, or be another mark: "Hip/Groin", "Hand, Wrist, Forearm".
 */
export function normalizeDocumentName(name: string): string {
  const own = name.replace(/^\s*MTUS\s+/i, '').replace(/\s{1,3}guidelines?\s{0,3}$/i, '');
  const lead = CHAPTER_LEAD.exec(own);
  const rest = normalizeName(own.slice(lead?.[0].length ?? 0).replace(/\band\b|&/gi, ''));
  if (rest !== '') return rest;
  return lead?.[1] === undefined ? normalizeName(own) : chapterKey(lead[1]);
}

/** A chapter cited by its number alone. No normalized name is this: it holds a blank. */
const chapterKey = (number: string): string => `chapter ${Number(number)}`;
