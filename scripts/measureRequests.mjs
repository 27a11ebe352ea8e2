// Which request facts of a folder of determinations look wrong, whatever the right ones are.
//   npx tsc -p . && node scripts/measureRequests.mjs FOLDER...
// Reads every .txt and .imr below the folders, prints each suspicious heading under its kind, then the counts; ends 1 where
// there are any.
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import parser from '../out/src/core/parse.js';

const NUMBER = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const PERIOD = '(?:days?|weeks?|months?|years?|hours?)';
const matches = (source, text) => new RegExp(source, 'i').test(text ?? '');
/** What is in dispute: of a modified heading the remaining portion. */
const disputed = ({ heading, request }) => request.remaining ?? request.requested ?? heading;
const isModified = heading => /\boriginal request\b/i.test(heading);

/** Each kind with whether an item shows it. */
const SUSPICIONS = {
  'no category': ({ request }) => request.category === null,
  'no name': ({ request }) => request.name === null,
  'count before the name left in it': ({ request }) =>
    matches(`^${NUMBER}\\s(?!(?:drug )?panel|views?|level|phase|hour)`, request.name),
  'count behind the name left in it': ({ request }) =>
    matches(`(?:,|\\bx|\\btimes|#|\\()\\s?${NUMBER}\\)?$`, request.name) ||
    matches(`(?<!with )\\b${NUMBER} (?:sessions?|visits?|treatments?|tablets?|capsules?)\\b`, request.name),
  'frequency or refills left in the name': ({ request }) =>
    matches('\\b(?:daily|weekly|monthly|twice|per (?:day|week|month)|a week|refills?)\\b', request.name),
  'frequency not read': item =>
    item.request.frequency === null &&
    matches(`\\b(?:twice|${NUMBER} times?) (?:a|per|daily|weekly)|\\b(?:BID|TID|QID|QHS)\\b`, disputed(item)),
  'frequency cut': item => {
    const { frequency } = item.request;
    const [before = '', behind = ''] = frequency === null ? [] : disputed(item).split(frequency);
    return (
      matches('(?:times|twice|once)\\s?$', before) || matches(`^,?\\s?(?:(?:for|x) ${NUMBER} ${PERIOD}|a week)`, behind)
    );
  },
  'quantity not read': item =>
    item.request.quantity === null &&
    !/unknown/i.test(disputed(item)) &&
    matches(`#\\s?\\d|\\bqty|^${NUMBER} (?:tablets?|sessions?|visits?)|\\b(?:times|x) ${NUMBER}$`, disputed(item)) &&
    item.request.frequency === null,
  'strength not read': item =>
    item.request.strength === null && /\d ?m[cg]g?\b/i.test(disputed(item)) && !disputed(item).includes('%'),
  'refills not read': item =>
    item.request.refills === null && /\brefill/i.test(disputed(item)) && !/unknown/i.test(disputed(item)),
  'side of another part': item =>
    item.request.bodyParts.some(part => part.side !== null && !isSided(disputed(item), part)),
  'side of no part': item =>
    /\b(?:left|right|bilateral)\b/i.test(disputed(item)) && item.request.bodyParts.every(({ side }) => side === null),
  'date of service not read': ({ heading, request }) =>
    /\b(?:DOS|dispensed|dates? of service)\b.{0,4}\d/i.test(heading) && request.datesOfService.length === 0,
  'modified heading without its parts': ({ heading, request }) =>
    isModified(heading) && (request.requested === null || request.authorized === null || request.remaining === null),
  'fact of the authorized part': item => {
    const { name, strength, frequency, bodyParts, requested } = item.request;
    const facts = [name, strength, frequency, ...bodyParts.map(({ part }) => part)].filter(fact => fact !== null);
    const own = `${disputed(item)} ${requested}`.split(/[\s,]+/);
    return (
      isModified(item.heading) &&
      facts
        .join(' ')
        .split(/[\s,]+/)
        .some(word => !own.join(' ').includes(word))
    );
  },
};

/** Whether a word for the side stands in the words before the part, or right behind it; joined parts may share it. */
function isSided(heading, { part, side }) {
  const word =
    side === 'bilateral'
      ? '(?:bilateral|both|left (?:and|/) ?right|right (?:and|/) ?left|B/L|B[UL]E)'
      : `(?:${side}|${side[0]}\\b)`;
  return matches(`\\b${word}`, heading.slice(0, heading.lastIndexOf(part) + part.length + 24));
}

const found = new Map(Object.keys(SUSPICIONS).map(kind => [kind, []]));
let items = 0;
for (const folder of process.argv.slice(2)) {
  for (const file of fs.readdirSync(folder, { recursive: true }).filter(name => /\.(?:txt|imr)$/.test(name))) {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    for (const item of parser.parse(text).determinations.flatMap(determination => determination.items)) {
      if (item.heading === null) continue;
      items++;
      for (const [kind, isShown] of Object.entries(SUSPICIONS)) {
        if (isShown(item)) found.get(kind).push(`${file}: ${item.heading}`);
      }
    }
  }
}

for (const [kind, places] of found) for (const place of places) console.log(`${kind}: ${place}`);
for (const [kind, places] of found) console.log(String(places.length).padStart(6), kind);
console.log(String(items).padStart(6), 'items with a heading');
process.exitCode = items === 0 || [...found.values()].some(places => places.length > 0) ? 1 : 0;
