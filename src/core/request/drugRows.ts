import { type DrugClass, PAIN_DRUGS } from './painDrugRows';

/**
 * Drugs of these determinations. The guideline data names more; this table adds those that a guideline has no topic for,
 * and says which names mean the same drug and what class each is of.
 */
export const DRUG_CLASSES: readonly DrugClass[] = [
  ...PAIN_DRUGS,
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
    drugs: [
      'docusate colace dss',
      'lubiprostone amitiza',
      'naloxegol movantik',
      'polyethylene miralax',
      'sennosides senokot senna',
    ],
    others: 'linzess linaclotide relistor laxacin bisacodyl lactulose',
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
    others: 'aimovig emgality ajovy nurtec ubrelvy qulipta',
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
    others: 'albuterol advair symbicort dulera combivent spiriva tiotropium',
  },
  {
    id: 'leukotriene-modifiers',
    drugs: ['montelukast singulair', 'zafirlukast accolate'],
    others: '',
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
