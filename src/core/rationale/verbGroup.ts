/** What the words between a subject and its predicate say: "[the request] is therefore not considered to be". */
export interface VerbGroup {
  readonly hasVerb: boolean;
  readonly isNegated: boolean;
  readonly isHedged: boolean;
}

type Role = 'verb' | 'negation' | 'hedge' | 'begins' | 'joins' | 'other';

/** The words of verb groups by what they do there; a word may do several things. */
const ROWS: Readonly<Record<Role, string>> = {
  verb:
    'is are was were be been considered deemed determined found felt judged viewed seen regarded cannot remain remains appear appears seem ' +
    "seems become becomes established isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t isnot arenot wasnot",
  negation:
    "isnot arenot wasnot not never nor neither cannot no isn't aren't wasn't weren't can't isn’t aren’t wasn’t weren’t can’t",
  hedge: 'would could may might should must appear appears seem seems',
  /** No word before it belongs to the group. */
  begins: 'that',
  /** Joins two groups where a verb follows it: "is safe and is medically necessary". */
  joins: 'and',
  other:
    'being am to has have had thought as therefore thus hence also still currently presently clearly both either and or ' +
    'reasonable appropriate indicated supported warranted justified longer at this that time point can will does do did medically a an yet ' +
    'further certified shown proven otherwise it fully wholly strictly necessarily again in my opinion herein safe or/and and/or ' +
    'recommended approved authorized accepted documented substantiated demonstrated confirmed affirmed nevertheless nonetheless',
};

type Roles = Readonly<Record<Role, boolean>>;

const NOTHING: Roles = { verb: false, negation: false, hedge: false, begins: false, joins: false, other: false };

const ROLES = new Map<string, Roles>();
for (const [role, row] of Object.entries(ROWS))
  for (const word of row.split(' ')) ROLES.set(word, { ...(ROLES.get(word) ?? NOTHING), [role]: true });

const LONGEST_GROUP = 160;
const MOST_WORDS = 14;

/** Reads the verb group with which a text ends, back from its last word to the first that belongs to none. */
export function verbGroup(text: string): VerbGroup {
  const group = { hasVerb: false, isNegated: false, isHedged: false };
  const first = Math.max(0, text.length - LONGEST_GROUP);
  let end = text.trimEnd().length;
  for (let count = 0; count < MOST_WORDS && end >= first; count++) {
    const start = text.lastIndexOf(' ', end - 1) + 1;
    const roles = rolesOf(text.slice(start, end));
    if (roles === undefined) break;
    if (roles.verb) group.hasVerb = true;
    if (roles.negation) group.isNegated = true;
    if (roles.hedge) group.isHedged = true;
    if (roles.begins || (roles.joins && group.hasVerb)) break;
    end = start - 1;
  }
  return group;
}

/** What a word does, without the marks around it; undefined where it is of no verb group. */
function rolesOf(written: string): Roles | undefined {
  const own = ROLES.get(written);
  if (own !== undefined) return own;
  const word = written.replace(MARKS_AROUND, '').toLowerCase();
  return word === '' ? NOTHING : ROLES.get(word);
}

const MARKS_AROUND = /^["“”'(]{1,3}|[,"“”)]{1,3}$/g;
