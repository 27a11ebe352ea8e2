import type { Reference } from '../guidelines/reference';
import { matchesOf } from '../text/matches';
import { once, onceFor } from '../text/once';

/**
 * Drugs of these determinations: the generic name, then brand names and other spellings in use. The guideline data names
 * more; this table adds those that a guideline has no topic for and says which names mean the same drug.
 */
const DRUG_ROWS: readonly string[] = [
  'acetaminophen tylenol apap paracetamol',
  'alprazolam xanax',
  'amitriptyline elavil',
  'aripiprazole abilify',
  'armodafinil nuvigil',
  'baclofen lioresal',
  'buprenorphine butrans suboxone subutex belbuca',
  'bupropion wellbutrin budeprion zyban',
  'buspirone buspar',
  'butalbital fioricet fiorinal esgic',
  'carbamazepine tegretol',
  'carisoprodol soma vanadom',
  'celecoxib celebrex',
  'cephalexin keflex',
  'chlorzoxazone lorzone parafon',
  'citalopram celexa',
  'clonazepam klonopin',
  'clonidine catapres',
  'cyclobenzaprine flexeril fexmid amrix',
  'desipramine norpramin',
  'dexlansoprazole dexilant',
  'diazepam valium',
  'diclofenac voltaren flector pennsaid cambia zipsor zorvolex arthrotec',
  'docusate colace dss',
  'doxepin sinequan silenor',
  'duloxetine cymbalta',
  'escitalopram lexapro',
  'esomeprazole nexium vimovo',
  'eszopiclone lunesta',
  'etodolac lodine',
  'famotidine pepcid duexis',
  'fenoprofen nalfon',
  'fentanyl duragesic actiq fentora',
  'fluoxetine prozac sarafem',
  'flurbiprofen ansaid',
  'gabapentin neurontin gralise horizant',
  'glucosamine chondroitin',
  'hydrocodone norco vicodin lortab zohydro hysingla lorcet xodol',
  'hydromorphone dilaudid exalgo',
  'hydroxyzine atarax vistaril',
  'ibuprofen motrin advil duexis',
  'indomethacin indocin',
  'ketamine ketalar',
  'ketoprofen orudis',
  'ketorolac toradol sprix',
  'lamotrigine lamictal',
  'lansoprazole prevacid',
  'levetiracetam keppra',
  'lidocaine lidoderm xylocaine lidopro terocin',
  'lorazepam ativan',
  'lubiprostone amitiza',
  'meloxicam mobic vivlodex',
  'metaxalone skelaxin metaxall',
  'methadone dolophine methadose',
  'methocarbamol robaxin',
  'methylprednisolone medrol',
  'milnacipran savella',
  'mirtazapine remeron',
  'misoprostol cytotec arthrotec',
  'modafinil provigil',
  'morphine avinza kadian ms-contin mscontin embeda',
  'nabumetone relafen',
  'naloxone narcan evzio',
  'naltrexone revia vivitrol',
  'naproxen naprosyn anaprox aleve naprelan vimovo',
  'nizatidine axid',
  'nortriptyline pamelor',
  'olanzapine zyprexa',
  'omeprazole prilosec',
  'ondansetron zofran',
  'orphenadrine norflex',
  'oxaprozin daypro',
  'oxazepam serax',
  'oxcarbazepine trileptal',
  'oxycodone oxycontin percocet roxicodone endocet oxaydo xtampza roxicet',
  'oxymorphone opana',
  'pantoprazole protonix',
  'paroxetine paxil',
  'phentermine adipex',
  'piroxicam feldene',
  'polyethylene miralax',
  'prednisolone',
  'prednisone deltasone',
  'pregabalin lyrica',
  'prochlorperazine compazine',
  'promethazine phenergan',
  'quetiapine seroquel',
  'rabeprazole aciphex',
  'ranitidine zantac',
  'rizatriptan maxalt',
  'sennosides senokot senna',
  'sertraline zoloft',
  'sildenafil viagra',
  'sucralfate carafate',
  'sumatriptan imitrex',
  'tadalafil cialis',
  'tapentadol nucynta',
  'temazepam restoril',
  'tizanidine zanaflex',
  'topiramate topamax',
  'tramadol ultram ultracet conzip synapryn',
  'trazodone desyrel oleptro',
  'triazolam halcion',
  'venlafaxine effexor',
  'zaleplon sonata',
  'zolpidem ambien edluar intermezzo',
  'zonisamide zonegran',
];

/** Each name of the table with all names of the drugs it stands for; a combination stands for more than one. */
const sameDrugs = once((): ReadonlyMap<string, readonly string[]> => {
  const byName = new Map<string, string[]>();
  for (const row of DRUG_ROWS) {
    const names = row.split(' ');
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), ...names]);
  }
  return byName;
});

/** Whether a word, in any case, is the name of a drug. */
export function isDrug(reference: Reference, word: string): boolean {
  const lower = word.toLowerCase();
  return sameDrugs().has(lower) || Object.hasOwn(reference.drugs, lower);
}

/** All names, in lower case, of the drugs that a name stands for; of a drug the table does not have the name itself. */
export function namesOfSameDrug(word: string): readonly string[] {
  const lower = word.toLowerCase();
  return sameDrugs().get(lower) ?? [lower];
}

/** The names of all drugs, in lower case. */
export const namesOfAllDrugs = onceFor((reference: Reference): readonly string[] => [
  ...new Set([...sameDrugs().keys(), ...Object.keys(reference.drugs)]),
]);

const LONG_WORD = /[A-Za-z][A-Za-z-]{3,}/g;

/** The drug names in a text, in order, in lower case. */
export function drugsIn(reference: Reference, text: string): string[] {
  const drugs: string[] = [];
  for (const [word] of matchesOf(LONG_WORD, text)) if (isDrug(reference, word)) drugs.push(word.toLowerCase());
  return drugs;
}

/** Drug names as a heading has them: brands as they are spelt, generic names with a capital letter. */
export function drugNames(reference: Reference): { readonly name: string; readonly topic: string }[] {
  const brands = new Map<string, string>();
  for (const { topics } of reference.documents)
    for (const { drugs } of topics) for (const brand of drugs?.brand ?? []) brands.set(brand.toLowerCase(), brand);
  return Object.entries(reference.drugs).map(([key, [topic]]) => ({
    name: brands.get(key) ?? capitalised(key),
    topic: topic ?? '',
  }));
}

const capitalised = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
