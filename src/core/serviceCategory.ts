import { beginningsIn } from './beginnings';
import { reference } from './guidelines/reference';
import { CATEGORIES, DRUG, FOOD, type HeadingWords, type MarkedWords, NO_DRUG } from './headingWords';
import type { ServiceCategory } from './model';
import { once } from './once';

/** What tells a service's category, tried at its words; of words at the same place the upper row decides. Categories are those of the DWC's IMR reports. */
const CATEGORY_ROWS: readonly { readonly category: ServiceCategory; readonly pattern: RegExp }[] = [
  {
    category: 'surgery',
    pattern: /\bassistant surgeon|\bsurgical assistant|\banesthesi(?:a|ologist) (?:service|fee)|\bco-?surgeon/iy,
  },
  {
    category: 'evaluation-management',
    pattern: /\bsurg(?:ery|ical|eon)\s(?:consult|evaluat|referral|follow|clearance)/iy,
  },
  {
    category: 'home-health',
    pattern: /\bhome health|\bhome care\b|\bhome(?:maker| aide)|\bin-home\b|\bcaregiver|\bhome nurs/iy,
  },
  {
    category: 'programs',
    pattern:
      /\bfunctional restoration|\b(?:multi|inter)disciplinary|\bwork (?:hardening|conditioning)|\bpain (?:management )?program|\bdetox(?:ification)?\b|\bweight (?:loss|reduction)|\bgym\b|\bHELP program|\brehab(?:ilitation)? program|\bhealth club/iy,
  },
  {
    category: 'behavioral-health',
    pattern:
      /\bpsych(?:o(?:log|ther|metr)|iatr)|\bcognitive behavio|\bCBT\b|\bbiofeedback|\bbehaviou?ral|\bcounsel(?:ing|or)|\bstress management|\bhypno|\brelaxation train|\bmental health/iy,
  },
  {
    category: 'dental',
    pattern: /\bdental|\bdentist|\btooth|\bteeth|\borthodon|\bperiodon|\boral appliance|\bcrown\b|\broot canal/iy,
  },
  {
    category: 'injections',
    pattern:
      /\binjections?\b|\binject\b|\bnerve blocks?\b|\b(?:facet|branch|ganglion|sympathetic|epidural|joint|plexus)\b.{0,30}\bblocks?\b|\bblocks?\b|\bepidural\b|\bESI\b|\bTPI\b|\bBotox\b|\bbotulinum|\bSynvisc|\bOrthovisc|\bEuflexxa|\bSupartz|\bHyalgan|\bviscosuppl|\bhyaluron|\bPRP\b|\bplatelet rich/iy,
  },
  {
    category: 'diagnostic-imaging',
    pattern:
      /\bMRIs?\b|\bMRA\b|\bmagnetic resonance|\bCT\b|\bcomputed tomograph|\bCAT scan|\bx-?rays?\b|\bradiograph|\bultraso(?:und|nograph)(?! therap).{0,40}\b(?:diagnostic|imaging|study|of the)|\bdiagnostic ultrasound|\bbone scan|\bdiscogram|\bdiscograph|\bmyelogram|\barthrogram|\bSPECT\b|\bPET\b|\bDEXA|\bfluoroscop|\bvideonystagmo|\bechocardiogra|\bdoppler|\bimaging\b/iy,
  },
  {
    category: 'diagnostic-testing',
    pattern:
      /\bEMGs?\b|\bNCS\b|\bNCVs?\b|\belectromyogra|\bnerve conduction|\belectrodiagnos|\burin(?:e|alysis)|\bdrug (?:screen|test|panel)|\bUDS\b|\bUDT\b|\btoxicolog|\blab(?:s|orator)|\bblood (?:test|work|count)|\bCBC\b|\bCMP\b|\bEKG\b|\bECG\b|\belectrocardio|\bpolysomno|\bsleep study|\bgenetic|\bDNA\b|\btest(?:s|ing)?\b|\bfunctional capacity|\bFCE\b|\bspirometr|\bpulmonary function|\brange of motion (?:test|measure)|\bcomputerized|\bPT\/PTT|\bpanel\b|\bstudies\b/iy,
  },
  {
    category: 'rehabilitation',
    pattern:
      /\bphysical therap|\bphysiotherap|\bPT\b|\boccupational therap|\baqua(?:tic)?(?: therap)?|\bpool therap|\bhand therap|\bchiropract|\bacupunct|\bmassage|\bmanipulat|\bmanual therap|\bmyofascial release|\bspeech therap|\bvestibular|\btherapeutic exercis|\bphysical medicine|\belectroacupuncture|\btherapy\b.{0,40}\b(?:sessions?|visits?|weeks?)|\bcupping|\bhome exercise (?:program|instruction)|\bgait training|\bphysiotherapy|\bPhysical Rehab/iy,
  },
  {
    category: 'dmepos',
    pattern:
      /\b(?:purchase|rental|rent)\b|\bDME\b|\bbrace|\borthosis|\borthotics?|\bunit\b|\bTENS\b|\bsplint|\bsling|\bimmobilizer|\bwheelchair|\bwalker|\bcane\b|\bcrutch|\bscooter|\bmattress|\bbed\b|\bpillow|\bcushion|\bcold therapy|\bcryo|\bice machine|\bpolar care|\bhot\/cold|\bheat(?:ing)? pad|\bH-?wave|\bstimulator\b(?! (?:trial|implant))|\bE-?stim|\bCPM\b|\bcontinuous passive|\btraction (?:unit|device)|\bcompression (?:stocking|device|garment|sleeve)|\bDVT\b|\bVascutherm|\bpneumatic|\bshoes?\b|\binsoles?|\bhearing aid|\bCPAP|\bprosthe|\bsupports?\b|\bcollar\b|\bcorset|\bwrap\b|\bcommode|\bshower chair|\bgrab bar|\blift chair|\brecliner|\bkit\b|\bsupplies\b|\belectrodes?\b|\bbatter(?:y|ies)\b|\bboot\b|\bpump\b(?! refill)/iy,
  },
  {
    category: 'surgery',
    pattern:
      /\bsurg(?:ery|ical|eries)\b|\barthroscop|\bfusion|\blaminectom|\blaminotom|\bdis[ck]ectom|\bmicrodis|\bdecompress|\breconstruct|\brepair\b|\breplacement\b|\barthroplast|\bmeniscectom|\bORIF\b|\bopen reduction|\bhardware removal|\bremoval of hardware|\bcarpal tunnel release|\b(?:trigger finger|ulnar|cubital|tunnel|nerve|tendon|lateral|retinacular) release|\brelease\b|\bimplant|\bspinal cord stimulator|\bSCS\b|\bneurotomy|\brhizotom|\bradiofrequency|\bablation|\bosteotom|\btenodesis|\btenotom|\bsynovectom|\bexcision|\bdebridement|\bamputation|\bhernia|\bforaminotom|\bACDF\b|\bTLIF\b|\bPLIF\b|\bALIF\b|\bvertebroplast|\bkyphoplast|\binpatient stay|\bhospital stay|\bhospitalization|\blength of stay|\btransplant|\bacromioplast|\bchondroplast|\bneurolysis|\bendoscop|\bcolonoscop|\btransposition/iy,
  },
  {
    category: 'evaluation-management',
    pattern:
      /\bconsult|\bfollow-?\s?up\b|\boffice visits?\b|\bclearance\b|\bevaluation\b|\bre-?evaluation\b|\breferral\b|\bvisit\b|\bvisits\b|\bE\/M\b|\bspecialist\b|\bexamination\b|\bfollow up\b|\bre-?check\b|\bsecond opinion|\btransfer of care|\btreatment with (?:a )?(?:pain|orthop|neuro|spine)/iy,
  },
  {
    category: 'other',
    pattern:
      /\btransport|\bshock\s?wave|\bESWT\b|\bextracorporeal|\blaser\b|\bmodification of (?:home|vehicle)|\bhome modification|\bvehicle\b|\bskilled nursing|\bSNF\b|\bassisted living|\bintra-?operative monitoring|\binterpreter|\btravel|\bacoustic|\bcompound fee|\bmedical records|\bmembership\b|\bchild care|\bhousing/iy,
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

/** The first words of all drugs' names. */
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
const FOODS = /fish oil|medical food/i;
const INJECTION = /\binjections?\b|\block\b/i;
const NO_DRUGS = /\b(?:therapy|mri|ct|brace|unit|surgery)\b/i;

/** The words by which services are told, with their marks: of each row of categories its own. */
export const categoryWords = (): MarkedWords[] => [
  ...CATEGORY_ROWS.map(({ pattern }, row) => ({ words: beginningsIn(pattern), mark: 1 << row })),
  { words: [...drugNames(), '_'], mark: DRUG },
  { words: ['oil', 'food'], mark: FOOD },
  { words: [...beginningsIn(INJECTION), ...beginningsIn(NO_DRUGS)], mark: NO_DRUG },
];

/** The category of a service, null where nothing tells. A drug is known by its name, or by a strength. */
export function categoryOf(words: HeadingWords, hasStrength: boolean): ServiceCategory | null {
  if (isDrug(words, hasStrength)) return 'pharmaceuticals';
  const named = firstNamed(words);
  if (named !== null) return named;
  return hasStrength || DRUG_FORMS.test(words.text) ? 'pharmaceuticals' : null;
}

/** Of the rows that match, the one whose words stand first: "consultation for an injection" is a consultation. */
function firstNamed({ text, marked }: HeadingWords): ServiceCategory | null {
  for (let i = 0; i < marked.length; i += 2) {
    for (let rows = marked[i + 1]! & CATEGORIES; rows !== 0; rows &= rows - 1) {
      const { pattern, category } = CATEGORY_ROWS[31 - Math.clz32(rows & -rows)]!;
      pattern.lastIndex = marked[i]!;
      if (pattern.test(text)) return category;
    }
  }
  return null;
}

function isDrug(words: HeadingWords, hasStrength: boolean): boolean {
  const named = namesDrug(words);
  if (!named && !hasStrength) return false;
  if ((words.signs & NO_DRUG) === 0) return true;
  return !INJECTION.test(words.text) && (named || !NO_DRUGS.test(words.text));
}

function namesDrug({ text, marked, signs }: HeadingWords): boolean {
  if ((signs & DRUG) !== 0)
    for (let i = 0; i < marked.length; i += 2)
      if ((marked[i + 1]! & DRUG) !== 0 && isDrugName(text, marked[i]!)) return true;
  return (signs & FOOD) !== 0 && FOODS.test(text);
}

/** Of the first letters behind a blank, be it in brackets: "(ondansetron)" and "hydrocodone/acetaminophen". */
function isDrugName(text: string, place: number): boolean {
  let start = place;
  while (text.charCodeAt(start) === UNDERSCORE) start++;
  let before = start - 1;
  while (before >= 0 && !isNamePart(text.charCodeAt(before)) && text.charCodeAt(before) !== BLANK) before--;
  if (before >= 0 && text.charCodeAt(before) !== BLANK) return false;
  let end = start;
  while (end < text.length && isNamePart(text.charCodeAt(end))) end++;
  return drugNames().has(text.slice(start, end).toLowerCase());
}

const BLANK = ' '.charCodeAt(0);
const UNDERSCORE = '_'.charCodeAt(0);

const isNamePart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 45;
