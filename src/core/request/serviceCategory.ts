import { reference } from '../guidelines/reference';
import type { ServiceCategory } from '../model/model';
import { once } from '../text/once';
import { beginningsIn } from '../text/wordPrefixes';
import { firstPlace, type HeadingWords, type WordKind, type WordRow } from './headingWords';

interface CategoryRow {
  readonly category: ServiceCategory;
  readonly pattern: RegExp;
}

/** What tells a service's category, tried where words begin; of words at the same place the upper row decides. Categories are those of the DWC's IMR reports. */
const CATEGORY_ROWS: readonly CategoryRow[] = [
  {
    category: 'surgery',
    pattern: /assistant surgeon|surgical assistant|anesthesi(?:a|ologist) (?:service|fee)|co-?surgeon/iy,
  },
  {
    category: 'evaluation-management',
    pattern: /surg(?:ery|ical|eon)\s(?:consult|evaluat|referral|follow|clearance)/iy,
  },
  {
    category: 'home-health',
    pattern: /home health|home care\b|home(?:maker| aide)|in-home\b|caregiver|home nurs/iy,
  },
  {
    category: 'programs',
    pattern:
      /functional restoration|(?:multi|inter)disciplinary|work (?:hardening|conditioning)|pain (?:management )?program|detox(?:ification)?\b|weight (?:loss|reduction)|gym\b|HELP program|rehab(?:ilitation)? program|health club/iy,
  },
  {
    category: 'behavioral-health',
    pattern:
      /psych(?:o(?:log|ther|metr)|iatr)|cognitive behavio|CBT\b|biofeedback|behaviou?ral|counsel(?:ing|or)|stress management|hypno|relaxation train|mental health/iy,
  },
  {
    category: 'dental',
    pattern: /dental|dentist|tooth|teeth|orthodon|periodon|oral appliance|crown\b|root canal/iy,
  },
  {
    category: 'injections',
    pattern:
      /injections?\b|inject\b|nerve blocks?\b|(?:facet|branch|ganglion|sympathetic|epidural|joint|plexus)\b.{0,30}\bblocks?\b|blocks?\b|epidural\b|ESI\b|TPI\b|Botox\b|botulinum|Synvisc|Orthovisc|Euflexxa|Supartz|Hyalgan|viscosuppl|hyaluron|PRP\b|platelet rich/iy,
  },
  {
    category: 'diagnostic-imaging',
    pattern:
      /MRIs?\b|MRA\b|magnetic resonance|CT\b|computed tomograph|CAT scan|x-?rays?\b|radiograph|ultraso(?:und|nograph)(?! therap).{0,40}\b(?:diagnostic|imaging|study|of the)|diagnostic ultrasound|bone scan|discogram|discograph|myelogram|arthrogram|SPECT\b|PET\b|DEXA|fluoroscop|videonystagmo|echocardiogra|doppler|imaging\b/iy,
  },
  {
    category: 'diagnostic-testing',
    pattern:
      /EMGs?\b|NCS\b|NCVs?\b|electromyogra|nerve conduction|electrodiagnos|urin(?:e|alysis)|drug (?:screen|test|panel)|UDS\b|UDT\b|toxicolog|lab(?:s|orator)|blood (?:test|work|count)|CBC\b|CMP\b|EKG\b|ECG\b|electrocardio|polysomno|sleep study|genetic|DNA\b|test(?:s|ing)?\b|functional capacity|FCE\b|spirometr|pulmonary function|range of motion (?:test|measure)|computerized|PT\/PTT|panel\b|studies\b/iy,
  },
  {
    category: 'rehabilitation',
    pattern:
      /physical therap|physiotherap|PT\b|occupational therap|aqua(?:tic)?(?: therap)?|pool therap|hand therap|chiropract|acupunct|massage|manipulat|manual therap|myofascial release|speech therap|vestibular|therapeutic exercis|physical medicine|electroacupuncture|therapy\b.{0,40}\b(?:sessions?|visits?|weeks?)|cupping|home exercise (?:program|instruction)|gait training|physiotherapy|Physical Rehab/iy,
  },
  {
    category: 'dmepos',
    pattern:
      /(?:purchase|rental|rent)\b|DME\b|brace|orthosis|orthotics?|unit\b|TENS\b|splint|sling|immobilizer|wheelchair|walker|cane\b|crutch|scooter|mattress|bed\b|pillow|cushion|cold therapy|cryo|ice machine|polar care|hot\/cold|heat(?:ing)? pad|H-?wave|stimulator\b(?! (?:trial|implant))|E-?stim|CPM\b|continuous passive|traction (?:unit|device)|compression (?:stocking|device|garment|sleeve)|DVT\b|Vascutherm|pneumatic|shoes?\b|insoles?|hearing aid|CPAP|prosthe|supports?\b|collar\b|corset|wrap\b|commode|shower chair|grab bar|lift chair|recliner|kit\b|supplies\b|electrodes?\b|batter(?:y|ies)\b|boot\b|pump\b(?! refill)/iy,
  },
  {
    category: 'surgery',
    pattern:
      /surg(?:ery|ical|eries)\b|arthroscop|fusion|laminectom|laminotom|dis[ck]ectom|microdis|decompress|reconstruct|repair\b|replacement\b|arthroplast|meniscectom|ORIF\b|open reduction|hardware removal|removal of hardware|carpal tunnel release|(?:trigger finger|ulnar|cubital|tunnel|nerve|tendon|lateral|retinacular) release|release\b|implant|spinal cord stimulator|SCS\b|neurotomy|rhizotom|radiofrequency|ablation|osteotom|tenodesis|tenotom|synovectom|excision|debridement|amputation|hernia|foraminotom|ACDF\b|TLIF\b|PLIF\b|ALIF\b|vertebroplast|kyphoplast|inpatient stay|hospital stay|hospitalization|length of stay|transplant|acromioplast|chondroplast|neurolysis|endoscop|colonoscop|transposition/iy,
  },
  {
    category: 'evaluation-management',
    pattern:
      /consult|follow-?\s?up\b|office visits?\b|clearance\b|evaluation\b|re-?evaluation\b|referral\b|visit\b|visits\b|E\/M\b|specialist\b|examination\b|follow up\b|re-?check\b|second opinion|transfer of care|treatment with (?:a )?(?:pain|orthop|neuro|spine)/iy,
  },
  {
    category: 'other',
    pattern:
      /transport|shock\s?wave|ESWT\b|extracorporeal|laser\b|modification of (?:home|vehicle)|home modification|vehicle\b|skilled nursing|SNF\b|assisted living|intra-?operative monitoring|interpreter|travel|acoustic|compound fee|medical records|membership\b|child care|housing/iy,
  },
];

/** Drugs often requested that no MTUS topic names. */
const OTHER_DRUGS = `
  abilify adderall albuterol ambien amitiza amlodipine amoxicillin ancef androgel apptrim aspirin atarax 
  atenolol atorvastatin augmentin bactrim belbuca belsomra benadryl benazepril brintellix buspar buspirone 
  butrans cambia carafate cephalexin cialis cipro clonidine colace compazine condrolite conzip coumadin 
  dendracin deprizine dicopanol docusate duexis eliquis embeda eszopiclone evzio exalgo exoten famotidine 
  fanatrex fetzima fioricet flurbiprofen folate folic gabadone gaviscon genicin hydrochlorothiazide hydroxyzine 
  hypertensa hysingla imitrex insulin keflex keratek latuda laxacin levitra lidocaine lidopro limbrel linzess 
  lisinopril lithium lorzone losartan lovenox lubiprostone lunesta maalox maxalt medrol medrox melatonin 
  mentherm menthoderm metformin methylprednisolone miralax movantik naloxone naltrexone narcan norflex nucynta 
  nuvigil omega ondansetron opana pennsaid pepcid percura phenergan plavix prednisone pristiq promethazine 
  propranolol provigil ranitidine reglan relistor risperdal ritalin rozerem ryzolt senna senokot sentra 
  seroquel sildenafil silenor simvastatin solaraze soma somnicin sonata sprix sucralfate sumatriptan synapryn 
  tabradol tadalafil terocin testosterone theramine topamax trazodone trepadone trintellix ultracin viagra 
  viibryd vimovo vistaril vitamin vivitrol warfarin xarelto xolindo xtampza zantac zipsor zofran zohydro 
  zolpidem zorvolex zyprexa
`;

/** The first words of all drugs' names, of four letters or more. */
const drugNames = once(
  () =>
    new Set([
      ...Object.keys(reference.drugs)
        .map(name => name.split(/[ /]/)[0]!)
        .filter(name => name.length >= 4),
      ...OTHER_DRUGS.trim().split(/\s+/),
    ]),
);

const DRUG_FORMS =
  /\b(?:tablets?|tabs?|capsules?|caps|pills?|patch(?:es)?|cream|gel|ointment|lotion|solution|suspension|drops|spray|inhaler|syrup|elixir|roll|suppositor|lozenge|troche|powder|medications?|prescription|refills?|compound(?:ed)?|topical|oral)\b/i;
const FOODS = /(?<=fish )oil|(?<=medical )food/iy;
const INJECTION = /\binjections?\b|\block\b/i;
const NO_DRUGS = /\b(?:therapy|mri|ct|brace|unit|surgery)\b/i;

/** The words by which services are told. */
export const categoryWords = (): WordRow[] => [
  { kind: 'service', words: CATEGORY_ROWS.flatMap(({ pattern }) => beginningsIn(pattern)) },
  { kind: 'drug', words: [...drugNames(), '_'] },
  { kind: 'food', words: ['oil', 'food'] },
  { kind: 'no drug', words: [...beginningsIn(INJECTION), ...beginningsIn(NO_DRUGS)] },
];

/** The category of a service, null where nothing tells. A drug is known by its name, or by a strength. */
export function categoryOf(words: HeadingWords, hasStrength: boolean): ServiceCategory | null {
  if (isDrug(words, hasStrength)) return 'pharmaceuticals';
  const named = firstNamed(words);
  if (named !== null) return named;
  return hasStrength || DRUG_FORMS.test(words.text) ? 'pharmaceuticals' : null;
}

/** Of the rows that match, the one whose words stand first: "consultation for an injection" is a consultation. */
function firstNamed({ text, words }: HeadingWords): ServiceCategory | null {
  for (const { at, kinds } of words) {
    if (!kinds.includes('service')) continue;
    const row = CATEGORY_ROWS.find(({ pattern }) => matchesAt(pattern, text, at));
    if (row !== undefined) return row.category;
  }
  return null;
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function isDrug(words: HeadingWords, hasStrength: boolean): boolean {
  const named = namesDrug(words);
  if (!named && !hasStrength) return false;
  if (!words.kinds.has('no drug')) return true;
  return !INJECTION.test(words.text) && (named || !NO_DRUGS.test(words.text));
}

const namesDrug = (words: HeadingWords): boolean =>
  words.words.some(({ at, kinds }) => kinds.includes('drug') && isDrugName(words.text, at)) ||
  firstPlace(FOODS, words, FOOD) >= 0;

const FOOD: readonly WordKind[] = ['food'];

/** A word behind a blank, be it in brackets: "(ondansetron)" and "hydrocodone/acetaminophen". */
const BLANK_AND_WORD = /(?<=(?:^| )[^A-Za-z0-9 -]{0,4})_{0,4}([A-Za-z0-9-]+)/y;

function isDrugName(text: string, at: number): boolean {
  BLANK_AND_WORD.lastIndex = at;
  const word = BLANK_AND_WORD.exec(text)?.[1];
  return word !== undefined && drugNames().has(word.toLowerCase());
}
