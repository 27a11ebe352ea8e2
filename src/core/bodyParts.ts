/** A region of the body at the grain of the guidelines' chapters. */
export type Region =
  | 'head'
  | 'eye'
  | 'neck'
  | 'upper-back'
  | 'low-back'
  | 'chest'
  | 'abdomen'
  | 'shoulder'
  | 'elbow'
  | 'hand'
  | 'hip'
  | 'knee'
  | 'foot';

/** A part of the body that a text names, or that a treatment it names implies ("meniscectomy": the knee). */
export interface BodyPart {
  /** As written. */
  readonly text: string;
  /** The regions it lies in. */
  readonly at: readonly Region[];
  /** Regions whose chapters treat of it as well: the leg's nerves come from the low back. */
  readonly near: readonly Region[];
}

interface Row {
  readonly words: string;
  readonly at: readonly Region[];
  readonly near?: readonly Region[];
}

const UPPER_LIMB: readonly Region[] = ['shoulder', 'elbow', 'hand'];
const LOWER_LIMB: readonly Region[] = ['hip', 'knee', 'foot'];

/** Words to regions; of words that begin at the same letter the upper row decides. A row without regions is no part. */
const ROWS: readonly Row[] = [
  {
    words:
      'hand[- ]?held|hands?[- ]on|hand controls?|head[- ]to[- ]toe|face[- ]to[- ]face|head of (?:the )?bed|knee[- ]high|back[- ]?up|back to|back and forth|heads? up|arms? length',
    at: [],
  },
  { words: 'hand (?:surgeons?|specialists?|therap[a-z]+)', at: ['hand'], near: ['elbow', 'shoulder', 'neck'] },
  { words: '(?:rolling )?knee (?:walkers?|scooters?|crutch(?:es)?)', at: ['foot'], near: ['knee'] },
  { words: 'ankle[- ]foot orthos[ei]s|AFO|foot drop', at: ['foot'], near: ['knee', 'low-back'] },
  { words: 'lumbar sympathetic', at: ['low-back'], near: LOWER_LIMB },
  { words: 'stellate ganglion', at: ['neck'], near: UPPER_LIMB },
  { words: 'thoracic outlet|brachial plexus', at: ['neck', 'upper-back', 'shoulder', 'elbow', 'hand'] },
  { words: 'cervico-?thoracic', at: ['neck', 'upper-back'] },
  { words: 'cervicogenic|occipital', at: ['head', 'neck'] },
  { words: 'cervical(?: spine)?|neck|C-?spine|ACDF|CESI|C[1-8] ?[-–/] ?[CT]?[1-8]', at: ['neck'] },
  { words: 'thoraco-?lumbar(?: spine)?|TLSO', at: ['upper-back', 'low-back'] },
  {
    words: 'thoracic(?: spine)?|upper[- ]back|mid(?:dle)?[- ]?back|T-?spine|T[1-9][0-2]? ?[-–/] ?[TL]?[1-9][0-2]?',
    at: ['upper-back'],
    near: ['low-back', 'chest'],
  },
  { words: 'sciatic[a-z]*', at: ['low-back'], near: ['hip', 'knee'] },
  {
    words:
      'low(?:er)?[- ]back|lumbar(?:[- ]sacral)?(?: spine)?|lumbo-?sacral(?: spine)?|L-?S spine|L-?spine|LSO|LESI|TLIF|PLIF|ALIF|XLIF|L[1-5] ?[-–/,&] ?[LS]?[1-5]',
    at: ['low-back'],
  },
  {
    words: 'sacro-?iliac|SI joints?|SIJ|sacral|sacrum|coccyx|coccygeal|piriformis|gluteal|gluteus|buttocks?',
    at: ['low-back', 'hip'],
  },
  { words: 'back', at: ['low-back', 'upper-back'] },
  { words: 'spine', at: ['neck', 'upper-back', 'low-back'] },
  {
    words: 'scapular?|trapezius|trapezii|rhomboids?|levator scapulae|periscapular',
    at: ['shoulder', 'neck', 'upper-back'],
  },
  { words: 'labral|labrum', at: ['shoulder', 'hip'] },
  {
    words:
      'shoulders?|rotator cuff|acromio[a-z]*|acromion|subacromial|AC joints?|glenohumeral|glenoid|SLAP|Mumford|biceps tenodesis|supraspinatus|Bankart|clavic[a-z]+',
    at: ['shoulder'],
  },
  { words: 'upper arms?|humer(?:us|al)(?: head)?', at: ['elbow'], near: ['shoulder'] },
  { words: 'radial head|elbows?|epicondyl[a-z]+|olecranon', at: ['elbow'] },
  { words: 'cubital tunnel|ulnar|radial tunnel', at: ['elbow'], near: ['hand'] },
  { words: 'forearms?', at: ['hand'], near: ['elbow'] },
  {
    words:
      "wrists?|hands?|fingers?|thumbs?|carpal|metacarpal[a-z]*|de ?quervain'?s?|TFCC|scaphoid|CMC|distal radius|dupuytren'?s?",
    at: ['hand'],
  },
  { words: 'upper extremit(?:y|ies)|upper limbs?|BUE|RUE|LUE|arms?', at: UPPER_LIMB, near: ['neck'] },
  { words: 'groin|inguinal', at: ['hip', 'abdomen'] },
  { words: 'thighs?|hamstrings?|quadriceps|femur|femoral(?: head)?', at: ['hip'], near: ['knee'] },
  {
    words: 'hips?|pelvis|pelvic|trochanter[a-z]*|acetabul[a-z]+|femoroacetabular|THA',
    at: ['hip'],
    near: ['low-back'],
  },
  {
    words: 'Synvisc[- ]?(?:One)?|Orthovisc|Euflexxa|Supartz|Hyalgan|hyaluron[a-z]+|viscosupplement[a-z]*',
    at: ['knee'],
    near: ['shoulder', 'hip', 'foot'],
  },
  {
    words: 'knees?|menisc[a-z]+|patell[a-z]+|ACL|MCL|cruciate|TKA|TKR|tibial plateau',
    at: ['knee'],
  },
  {
    words: 'lower extremit(?:y|ies)|lower limbs?|BLE|RLE|LLE',
    at: LOWER_LIMB,
    near: ['low-back'],
  },
  { words: 'lower legs?|legs?|calf|calves|tibial?|fibular?|shins?', at: ['knee'], near: ['hip', 'foot', 'low-back'] },
  {
    words:
      "ankles?|foot|feet|heels?|toes?|plantar|achilles|hallux|bunion[a-z]*|metatars[a-z]+(?: head)?|calcane[a-z]+|tarsal tunnel|talus|talar|morton'?s",
    at: ['foot'],
  },
  { words: 'headaches?|migraines?', at: ['head'], near: ['neck'] },
  {
    words: 'head|brain|skull|crani[a-z]+|facial|face|jaws?|TMJ|temporomandibular|concussion|ears?|nose|nasal',
    at: ['head'],
    near: ['neck'],
  },
  { words: 'eyes?|ocular|ophthalm[a-z]+|retinal?|cataract', at: ['eye'], near: ['head'] },
  { words: 'chest|ribs?|sternum|thorax|pectoral[a-z]*', at: ['chest'], near: ['upper-back', 'shoulder'] },
  { words: 'abdomen|abdominal|hernias?', at: ['abdomen'], near: ['hip'] },
];

const PATTERN = new RegExp(`\\b(?:${ROWS.map(row => `(${row.words})`).join('|')})\\b`, 'gi');

/** Every part of the body that a text names, in order. */
export function bodyPartsIn(text: string): BodyPart[] {
  const parts: BodyPart[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const row = ROWS[match.slice(1).findIndex(group => group !== undefined)]!;
    if (row.at.length > 0) parts.push({ text: match[0], at: row.at, near: row.near ?? [] });
  }
  return parts;
}

/** The regions that a chapter's name is about. */
export const regionsIn = (text: string): ReadonlySet<Region> => new Set(bodyPartsIn(text).flatMap(part => part.at));

/** Whether the part lies in the regions or next to them. */
export const liesIn = (part: BodyPart, regions: ReadonlySet<Region>): boolean =>
  [...part.at, ...part.near].some(region => regions.has(region));

/** Whether two of the parts have no region in common: "cervical and lumbar spine". */
export const areSeveral = (parts: readonly BodyPart[]): boolean =>
  parts.some(part => !parts.every(other => other.at.some(region => part.at.includes(region))));

/**
 * The same parts for a study of the nerves: those of a limb come from the neck or the low back, so the chapters of the
 * spine and of the whole limb treat of it.
 */
export function forNerveStudy(part: BodyPart): BodyPart {
  const upper = part.at.some(region => region === 'neck' || UPPER_LIMB.includes(region));
  const lower = part.at.some(region => region === 'low-back' || LOWER_LIMB.includes(region));
  return {
    ...part,
    near: [
      ...part.near,
      ...(upper ? (['neck', ...UPPER_LIMB] as const) : []),
      ...(lower ? (['low-back', ...LOWER_LIMB] as const) : []),
    ],
  };
}
