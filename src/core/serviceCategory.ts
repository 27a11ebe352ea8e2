import { beginningsIn, beginningsOf, DIGIT, firstAtWord, marksAt } from './beginnings';
import { reference } from './guidelines/reference';
import type { ServiceCategory } from './model';
import { once } from './once';

/** What tells a service's category; of words at the same place the upper row decides. Categories are those of the DWC's IMR reports. */
const CATEGORY_ROWS: readonly { readonly category: ServiceCategory; readonly pattern: RegExp }[] = [
  {
    category: 'surgery',
    pattern: /\bassistant surgeon|\bsurgical assistant|\banesthesi(?:a|ologist) (?:service|fee)|\bco-?surgeon/i,
  },
  {
    category: 'evaluation-management',
    pattern: /\bsurg(?:ery|ical|eon)\s(?:consult|evaluat|referral|follow|clearance)/i,
  },
  {
    category: 'home-health',
    pattern: /\bhome health|\bhome care\b|\bhome(?:maker| aide)|\bin-home\b|\bcaregiver|\bhome nurs/i,
  },
  {
    category: 'programs',
    pattern:
      /\bfunctional restoration|\b(?:multi|inter)disciplinary|\bwork (?:hardening|conditioning)|\bpain (?:management )?program|\bdetox(?:ification)?\b|\bweight (?:loss|reduction)|\bgym\b|\bHELP program|\brehab(?:ilitation)? program|\bhealth club/i,
  },
  {
    category: 'behavioral-health',
    pattern:
      /\bpsych(?:o(?:log|ther|metr)|iatr)|\bcognitive behavio|\bCBT\b|\bbiofeedback|\bbehaviou?ral|\bcounsel(?:ing|or)|\bstress management|\bhypno|\brelaxation train|\bmental health/i,
  },
  {
    category: 'dental',
    pattern: /\bdental|\bdentist|\btooth|\bteeth|\borthodon|\bperiodon|\boral appliance|\bcrown\b|\broot canal/i,
  },
  {
    category: 'injections',
    pattern:
      /\binjections?\b|\binject\b|\bnerve blocks?\b|\b(?:facet|branch|ganglion|sympathetic|epidural|joint|plexus)\b.{0,30}\bblocks?\b|\bblocks?\b|\bepidural\b|\bESI\b|\bTPI\b|\bBotox\b|\bbotulinum|\bSynvisc|\bOrthovisc|\bEuflexxa|\bSupartz|\bHyalgan|\bviscosuppl|\bhyaluron|\bPRP\b|\bplatelet rich/i,
  },
  {
    category: 'diagnostic-imaging',
    pattern:
      /\bMRIs?\b|\bMRA\b|\bmagnetic resonance|\bCT\b|\bcomputed tomograph|\bCAT scan|\bx-?rays?\b|\bradiograph|\bultraso(?:und|nograph)(?! therap).{0,40}\b(?:diagnostic|imaging|study|of the)|\bdiagnostic ultrasound|\bbone scan|\bdiscogram|\bdiscograph|\bmyelogram|\barthrogram|\bSPECT\b|\bPET\b|\bDEXA|\bfluoroscop|\bvideonystagmo|\bechocardiogra|\bdoppler|\bimaging\b/i,
  },
  {
    category: 'diagnostic-testing',
    pattern:
      /\bEMGs?\b|\bNCS\b|\bNCVs?\b|\belectromyogra|\bnerve conduction|\belectrodiagnos|\burin(?:e|alysis)|\bdrug (?:screen|test|panel)|\bUDS\b|\bUDT\b|\btoxicolog|\blab(?:s|orator)|\bblood (?:test|work|count)|\bCBC\b|\bCMP\b|\bEKG\b|\bECG\b|\belectrocardio|\bpolysomno|\bsleep study|\bgenetic|\bDNA\b|\btest(?:s|ing)?\b|\bfunctional capacity|\bFCE\b|\bspirometr|\bpulmonary function|\brange of motion (?:test|measure)|\bcomputerized|\bPT\/PTT|\bpanel\b|\bstudies\b/i,
  },
  {
    category: 'rehabilitation',
    pattern:
      /\bphysical therap|\bphysiotherap|\bPT\b|\boccupational therap|\baqua(?:tic)?(?: therap)?|\bpool therap|\bhand therap|\bchiropract|\bacupunct|\bmassage|\bmanipulat|\bmanual therap|\bmyofascial release|\bspeech therap|\bvestibular|\btherapeutic exercis|\bphysical medicine|\belectroacupuncture|\btherapy\b.{0,40}\b(?:sessions?|visits?|weeks?)|\bcupping|\bhome exercise (?:program|instruction)|\bgait training|\bphysiotherapy|\bPhysical Rehab/i,
  },
  {
    category: 'dmepos',
    pattern:
      /\b(?:purchase|rental|rent)\b|\bDME\b|\bbrace|\borthosis|\borthotics?|\bunit\b|\bTENS\b|\bsplint|\bsling|\bimmobilizer|\bwheelchair|\bwalker|\bcane\b|\bcrutch|\bscooter|\bmattress|\bbed\b|\bpillow|\bcushion|\bcold therapy|\bcryo|\bice machine|\bpolar care|\bhot\/cold|\bheat(?:ing)? pad|\bH-?wave|\bstimulator\b(?! (?:trial|implant))|\bE-?stim|\bCPM\b|\bcontinuous passive|\btraction (?:unit|device)|\bcompression (?:stocking|device|garment|sleeve)|\bDVT\b|\bVascutherm|\bpneumatic|\bshoes?\b|\binsoles?|\bhearing aid|\bCPAP|\bprosthe|\bsupports?\b|\bcollar\b|\bcorset|\bwrap\b|\bcommode|\bshower chair|\bgrab bar|\blift chair|\brecliner|\bkit\b|\bsupplies\b|\belectrodes?\b|\bbatter(?:y|ies)\b|\bboot\b|\bpump\b(?! refill)/i,
  },
  {
    category: 'surgery',
    pattern:
      /\bsurg(?:ery|ical|eries)\b|\barthroscop|\bfusion|\blaminectom|\blaminotom|\bdis[ck]ectom|\bmicrodis|\bdecompress|\breconstruct|\brepair\b|\breplacement\b|\barthroplast|\bmeniscectom|\bORIF\b|\bopen reduction|\bhardware removal|\bremoval of hardware|\bcarpal tunnel release|\b(?:trigger finger|ulnar|cubital|tunnel|nerve|tendon|lateral|retinacular) release|\brelease\b|\bimplant|\bspinal cord stimulator|\bSCS\b|\bneurotomy|\brhizotom|\bradiofrequency|\bablation|\bosteotom|\btenodesis|\btenotom|\bsynovectom|\bexcision|\bdebridement|\bamputation|\bhernia|\bforaminotom|\bACDF\b|\bTLIF\b|\bPLIF\b|\bALIF\b|\bvertebroplast|\bkyphoplast|\binpatient stay|\bhospital stay|\bhospitalization|\blength of stay|\btransplant|\bacromioplast|\bchondroplast|\bneurolysis|\bendoscop|\bcolonoscop|\btransposition/i,
  },
  {
    category: 'evaluation-management',
    pattern:
      /\bconsult|\bfollow-?\s?up\b|\boffice visits?\b|\bclearance\b|\bevaluation\b|\bre-?evaluation\b|\breferral\b|\bvisit\b|\bvisits\b|\bE\/M\b|\bspecialist\b|\bexamination\b|\bfollow up\b|\bre-?check\b|\bsecond opinion|\btransfer of care|\btreatment with (?:a )?(?:pain|orthop|neuro|spine)/i,
  },
  {
    category: 'other',
    pattern:
      /\btransport|\bshock\s?wave|\bESWT\b|\bextracorporeal|\blaser\b|\bmodification of (?:home|vehicle)|\bhome modification|\bvehicle\b|\bskilled nursing|\bSNF\b|\bassisted living|\bintra-?operative monitoring|\binterpreter|\btravel|\bacoustic|\bcompound fee|\bmedical records|\bmembership\b|\bchild care|\bhousing/i,
  },
];

const DRUG_FORM =
  /\b(?:tablets?|tabs?|capsules?|caps|pills?|patch(?:es)?|cream|gel|ointment|lotion|solution|suspension|drops|spray|inhaler|syrup|elixir|roll|suppositor|lozenge|troche|powder|medications?|prescription|refills?|compound(?:ed)?|topical|oral)\b/;

/** Drugs often requested that no MTUS topic names. */
const otherDrugs = once(
  () =>
    new Set(
      `
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
  `
        .trim()
        .split(/\s+/),
    ),
);

const mtusDrugs = once(
  () =>
    new Set(
      Object.keys(reference.drugs)
        .map(name => name.split(/[ /]/)[0]!)
        .filter(name => name.length >= 4),
    ),
);

/** All rows as one expression over text in lower case, at a place: of rows at one place the upper. */
const ANY_ROW = new RegExp(
  CATEGORY_ROWS.map(({ pattern }) => `(${pattern.source})`)
    .join('|')
    .toLowerCase(),
  'y',
);

const CATEGORY_MARK = 1;
const DRUG_MARK = 2;

const beginnings = once(() =>
  beginningsOf([
    { words: CATEGORY_ROWS.flatMap(({ pattern }) => beginningsIn(pattern)), mark: CATEGORY_MARK },
    { words: [...mtusDrugs(), ...otherDrugs()], mark: DRUG_MARK },
  ]),
);

/** The category of a service (in lower case), null where nothing tells. A drug is known by its name, or by a strength. */
export function categoryOf(text: string, hasStrength: boolean): ServiceCategory | null {
  if (isDrug(text, hasStrength)) return 'pharmaceuticals';
  return firstNamed(text) ?? (hasStrength || DRUG_FORM.test(text) ? 'pharmaceuticals' : null);
}

/** Of the rows that match, the one whose words stand first: "consultation for an injection" is a consultation. */
function firstNamed(text: string): ServiceCategory | null {
  const match = firstAtWord(ANY_ROW, text, 0, beginnings(), CATEGORY_MARK);
  if (match === null) return null;
  let row = 1;
  while (match[row] === undefined) row++;
  return CATEGORY_ROWS[row - 1]!.category;
}

function isDrug(text: string, hasStrength: boolean): boolean {
  const named = namesDrug(text);
  if (!named && !hasStrength) return false;
  if (/\binjections?\b|\bblock\b/.test(text)) return false;
  return named || !/\b(?:therapy|mri|ct|brace|unit|surgery)\b/.test(text);
}

function namesDrug(text: string): boolean {
  const table = beginnings();
  for (let part = 0; part < text.length; ) {
    let start = part;
    while (start < text.length && !isNamePart(text.charCodeAt(start)) && text.charCodeAt(start) !== BLANK) start++;
    if ((marksAt(table, text, start) & (DRUG_MARK | DIGIT)) !== 0 && isDrugName(text, start)) return true;
    const blank = text.indexOf(' ', start);
    if (blank < 0) break;
    part = blank + 1;
  }
  return text.includes('fish oil') || text.includes('medical food');
}

/** Of the first letters behind a blank, be it in brackets: "(ondansetron)" and "hydrocodone/acetaminophen". */
function isDrugName(text: string, start: number): boolean {
  let end = start;
  while (end < text.length && isNamePart(text.charCodeAt(end))) end++;
  const name = text.slice(start, end);
  return mtusDrugs().has(name) || otherDrugs().has(name);
}

const BLANK = ' '.charCodeAt(0);

const isNamePart = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45;
