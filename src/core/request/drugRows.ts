/** Drugs of one class, by the id that the State's subcategory has. */
export interface DrugClass {
  readonly id: string;
  /** Each the generic name, then brand names and other spellings in use. */
  readonly drugs: readonly string[];
  /** Further names, by which a request is known but which no running text is searched for. */
  readonly others: string;
}

/**
 * Drugs of these determinations. The guideline data names more; this table adds those that a guideline has no topic for,
 * and says which names mean the same drug and what class each is of.
 */
export const DRUG_CLASSES: readonly DrugClass[] = [
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
  {
    id: 'proton-pump-inhibitors',
    drugs: [
      'dexlansoprazole dexilant',
      'esomeprazole nexium vimovo',
      'lansoprazole prevacid',
      'omeprazole prilosec',
      'pantoprazole protonix',
      'rabeprazole aciphex',
    ],
    others: '',
  },
  {
    id: 'h2-blockers',
    drugs: ['famotidine pepcid duexis', 'nizatidine axid', 'ranitidine zantac'],
    others: 'deprizine',
  },
  {
    id: 'gastroprotective-drugs',
    drugs: ['misoprostol cytotec arthrotec', 'sucralfate carafate'],
    others: 'maalox gaviscon',
  },
  {
    id: 'antiemetics',
    drugs: ['ondansetron zofran', 'prochlorperazine compazine', 'promethazine phenergan'],
    others: 'reglan metoclopramide',
  },
  {
    id: 'laxatives',
    drugs: ['docusate colace dss', 'lubiprostone amitiza', 'polyethylene miralax', 'sennosides senokot senna'],
    others: 'linzess linaclotide movantik relistor laxacin bisacodyl lactulose naloxegol',
  },
  {
    id: 'topical-analgesics',
    drugs: ['lidocaine lidoderm xylocaine lidopro terocin'],
    others:
      'biofreeze capsaicin zostrix qutenza dendracin medrox menthoderm mentherm menthol methyl aspercreme ben-gay bengay exoten solaraze xolindo salonpas keratek ultracin',
  },
  {
    id: 'analgesics',
    drugs: ['acetaminophen tylenol apap paracetamol'],
    others: '',
  },
  {
    id: 'barbiturate-containing-analgesics',
    drugs: ['butalbital fioricet fiorinal esgic'],
    others: '',
  },
  {
    id: 'antipsychotics',
    drugs: ['aripiprazole abilify', 'olanzapine zyprexa', 'quetiapine seroquel'],
    others: 'risperdal risperidone latuda lurasidone ziprasidone geodon',
  },
  {
    id: 'stimulants',
    drugs: ['armodafinil nuvigil', 'modafinil provigil'],
    others: 'adderall ritalin methylphenidate',
  },
  {
    id: 'anxiolytics',
    drugs: ['buspirone buspar', 'hydroxyzine atarax vistaril'],
    others: '',
  },
  {
    id: 'antibiotics',
    drugs: ['cephalexin keflex'],
    others:
      'amoxicillin augmentin ancef bactrim cefazolin cipro ciprofloxacin levofloxacin clindamycin doxycycline levaquin',
  },
  {
    id: 'antihypertensives',
    drugs: ['clonidine catapres'],
    others: 'amlodipine atenolol benazepril hydrochlorothiazide lisinopril losartan propranolol metoprolol valsartan',
  },
  {
    id: 'supplements',
    drugs: ['glucosamine chondroitin'],
    others: 'boswellia chondroitin condrolite omega vitamin folic folate cyanocobalamin',
  },
  {
    id: 'anesthetics',
    drugs: ['ketamine ketalar'],
    others: '',
  },
  {
    id: 'corticosteroids',
    drugs: ['methylprednisolone medrol', 'prednisolone', 'prednisone deltasone'],
    others: 'dexamethasone decadron',
  },
  {
    id: 'opioid-antagonists',
    drugs: ['naloxone narcan evzio', 'naltrexone revia vivitrol'],
    others: '',
  },
  {
    id: 'weight-loss-drugs',
    drugs: ['phentermine adipex'],
    others: '',
  },
  {
    id: 'migraine-drugs',
    drugs: ['rizatriptan maxalt', 'sumatriptan imitrex'],
    others: '',
  },
  {
    id: 'erectile-dysfunction-drugs',
    drugs: ['sildenafil viagra', 'tadalafil cialis'],
    others: 'levitra vardenafil',
  },
  {
    id: 'antihistamines',
    drugs: [],
    others: 'benadryl diphenhydramine dicopanol cetirizine',
  },
  {
    id: 'medical-foods',
    drugs: [],
    others: 'apptrim gabadone hypertensa limbrel percura sentra theramine trepadone genicin',
  },
  {
    id: 'anticoagulants',
    drugs: [],
    others: 'coumadin eliquis lovenox plavix warfarin xarelto enoxaparin aspirin',
  },
  {
    id: 'antidiabetics',
    drugs: [],
    others: 'insulin metformin glipizide',
  },
  {
    id: 'lipid-lowering-drugs',
    drugs: [],
    others: 'atorvastatin simvastatin lipitor',
  },
  {
    id: 'hormones',
    drugs: [],
    others: 'androgel testosterone levothyroxine',
  },
  {
    id: 'bronchodilators',
    drugs: [],
    others: 'albuterol advair',
  },
  {
    id: 'mood-stabilizers',
    drugs: [],
    others: 'lithium',
  },
  {
    id: 'intrathecal-drugs',
    drugs: [],
    others: 'ziconotide prialt',
  },
  {
    id: 'botulinum-toxins',
    drugs: [],
    others: 'dysport myobloc onabotulinumtoxina rimabotulinumtoxinb',
  },
  {
    id: 'cannabinoids',
    drugs: [],
    others: 'dronabinol marinol nabilone cesamet',
  },
];
