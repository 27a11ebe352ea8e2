import type { Reference } from '../guidelines/reference';

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
