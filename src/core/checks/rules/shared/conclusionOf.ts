import type { Rationale } from '../../../model/model';
import { type Conclusion, concludes } from '../../../rationale/conclusion';
import { onceFor } from '../../../text/once';

/** What a rationale concludes and where in its text; null where it concludes nothing. Several checks ask it of each. */
export const conclusionOf: (rationale: Rationale) => Conclusion | null = onceFor(({ text }) => concludes(text));
