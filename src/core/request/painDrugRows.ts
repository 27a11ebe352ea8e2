/** Drugs of one class, by the id that the State's subcategory has. */
export interface DrugClass {
  readonly id: string;
  /** Each the generic name, then brand names and other spellings in use. */
  readonly drugs: readonly string[];
  /** Further names, by which a request is known but which no running text is searched for. */
  readonly others: string;
}

/** Drugs for pain, mood and sleep, most of what is asked for. */
export const PAIN_DRUGS: readonly DrugClass[] = [
  {
    id: 'opioids',
    drugs: [
      'buprenorphine butrans suboxone subutex belbuca',
      'fentanyl duragesic actiq fentora',
      'hydrocodone norco vicodin lortab zohydro hysingla lorcet xodol',
      'hydromorphone dilaudid exalgo',
      'methadone dolophine methadose',
      'morphine avinza kadian ms-contin mscontin embeda',
      'oxycodone oxycontin percocet roxicodone endocet oxaydo xtampza roxicet',
      'oxymorphone opana',
      'tapentadol nucynta',
      'tramadol ultram ultracet conzip synapryn',
    ],
    others:
      'codeine meperidine demerol nalbuphine pentazocine talwin levorphanol butorphanol buprenex ms-ir ryzolt contin',
  },
  {
    id: 'nsaids',
    drugs: [
      'celecoxib celebrex',
      'diclofenac voltaren flector pennsaid cambia zipsor zorvolex arthrotec',
      'etodolac lodine',
      'fenoprofen nalfon',
      'flurbiprofen ansaid',
      'ibuprofen motrin advil duexis',
      'indomethacin indocin',
      'ketoprofen orudis',
      'ketorolac toradol sprix',
      'meloxicam mobic vivlodex',
      'nabumetone relafen',
      'naproxen naprosyn anaprox aleve naprelan vimovo',
      'oxaprozin daypro',
      'piroxicam feldene',
    ],
    others: 'ketorolac sulindac diflunisal mefenamic',
  },
  {
    id: 'muscle-relaxants',
    drugs: [
      'baclofen lioresal',
      'carisoprodol soma vanadom',
      'chlorzoxazone lorzone parafon',
      'cyclobenzaprine flexeril fexmid amrix',
      'metaxalone skelaxin metaxall',
      'methocarbamol robaxin',
      'orphenadrine norflex',
      'tizanidine zanaflex',
    ],
    others: 'dantrolene dantrium tabradol',
  },
  {
    id: 'anti-epilepsy-drugs',
    drugs: [
      'carbamazepine tegretol',
      'gabapentin neurontin gralise horizant',
      'lamotrigine lamictal',
      'levetiracetam keppra',
      'oxcarbazepine trileptal',
      'pregabalin lyrica',
      'topiramate topamax',
      'zonisamide zonegran',
    ],
    others: 'gabitril tiagabine phenytoin dilantin lacosamide vimpat fanatrex',
  },
  {
    id: 'antidepressants',
    drugs: [
      'amitriptyline elavil',
      'bupropion wellbutrin budeprion zyban',
      'citalopram celexa',
      'desipramine norpramin',
      'doxepin sinequan silenor',
      'duloxetine cymbalta',
      'escitalopram lexapro',
      'fluoxetine prozac sarafem',
      'milnacipran savella',
      'mirtazapine remeron',
      'nortriptyline pamelor',
      'paroxetine paxil',
      'sertraline zoloft',
      'trazodone desyrel oleptro',
      'venlafaxine effexor',
    ],
    others:
      'imipramine tofranil vilazodone viibryd vortioxetine brintellix trintellix desvenlafaxine pristiq selegiline levomilnacipran fetzima ixel',
  },
  {
    id: 'benzodiazepines',
    drugs: [
      'alprazolam xanax',
      'clonazepam klonopin',
      'diazepam valium',
      'lorazepam ativan',
      'oxazepam serax',
      'temazepam restoril',
      'triazolam halcion',
    ],
    others: 'chlordiazepoxide librium clorazepate tranxene estazolam',
  },
  {
    id: 'sedative-hypnotics',
    drugs: ['eszopiclone lunesta', 'zaleplon sonata', 'zolpidem ambien edluar intermezzo'],
    others: 'rozerem ramelteon belsomra suvorexant somnicin melatonin',
  },
];
