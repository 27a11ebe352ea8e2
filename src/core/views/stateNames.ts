import type { ServiceCategory } from '../model/model';

/**
 * The State's own words for what a request is: those of the search form of the Department of Industrial Relations (2017).
 * A drug's class, which the State names in the same column, is written in the same manner ("Muscle Relaxants").
 */
export const CATEGORY_NAMES: Readonly<Record<ServiceCategory, string>> = {
  'behavioral-health': 'Psych Services',
  'diagnostic-testing': 'Diagnostic Testing',
  dmepos: 'DMEPOS',
  'evaluation-management': 'Evaluation & Management',
  'home-health': 'Home Health',
  injections: 'Injections',
  pharmaceuticals: 'Pharmaceuticals',
  programs: 'Programs',
  rehabilitation: 'Rehabilitation',
  surgery: 'Surgery',
  transportation: 'Transportation',
  other: 'Other',
};

/** "facet-injection" as "Facet Injection", "emg-ncv-ncs" as "EMG/NCV/NCS". */
export function subcategoryName(subcategory: string): string {
  return (
    SUBCATEGORY_NAMES.get(subcategory) ??
    subcategory.replace(/(^|-)([a-z])/g, (_, hyphen, letter) => `${hyphen && ' '}${letter.toUpperCase()}`)
  );
}

/** Those that the State does not write as their words with blanks between. */
const SUBCATEGORY_NAMES: ReadonlyMap<string, string> = new Map([
  ['imaging', 'Imaging/Radiology'],
  ['emg-ncv-ncs', 'EMG/NCV/NCS'],
  ['laboratory', 'Lab & Pathology'],
  ['dme', 'DME'],
  ['prosthetics-orthotics', 'Prosthetics/Orthotics'],
  ['dental', 'Dental Services'],
  ['psych-evaluation', 'Evaluation & Management'],
  ['psych-therapies', 'Therapies'],
  ['physical-occupational-therapy', 'PT/OT'],
  ['non-arthroscopic', 'Non-arthroscopic'],
  ['nsaids', 'NSAIDs'],
  ['anti-epilepsy-drugs', 'Anti-Epilepsy Drugs'],
  ['h2-blockers', 'H2 Blockers'],
  ['lipid-lowering-drugs', 'Lipid-Lowering Drugs'],
  ['weight-loss-drugs', 'Weight-Loss Drugs'],
  ['barbiturate-containing-analgesics', 'Barbiturate-Containing Analgesics'],
]);
