/** The three parts of a heading whose request utilization review had modified, as written. */
export interface ModifiedParts {
  readonly requested: string;
  readonly authorized: string;
  readonly remaining: string | null;
}

const REQUESTED = /\s(?:was|were|is) (?:the )?original(?:ly)? request(?:s|ed)?\b[.,;]?\s*/i;
/** "6 sessions was authorized by the Claims Administrator." */
const AUTHORIZED = /\s(?:was|were) (?:authorized|approved|certified) by the claims administrator\b[.,;]?\s*/i;
/** "The Claims Administrator authorized 6 sessions, leaving ..." */
const AUTHORIZING = /^(?:the )?claims administrator (?:has )?(?:authorized|approved|certified)\s+/i;
const LEAVING = /[.,;]?\s(?:leaving the original request|the remaining\b|the original request\b|the IMR eligible\b)/i;
const LEFT = /^leaving the (?:remaining )?original request,? (?:as )?IMR eligible[.,:]?\s*/i;
const REMAINING =
  /^(?:the )?(?:remaining(?: IMR)?(?: eligible)?(?: portion| request)?(?: of)?(?: the)?(?: original request)?|(?:IMR eligible )?original request|IMR eligible portion(?: of the original request)?)(?![a-z])\s?[,:]?\s*/i;

/**
 * The parts in either wording: "X was the original request. Y was authorized by the Claims Administrator. The remaining IMR
 * eligible portion of the original request, Z is" and "X was the original request. The Claims Administrator authorized Y,
 * leaving the original request IMR eligible. The original request, X is". Null of any other heading.
 */
export function modifiedParts(heading: string): ModifiedParts | null {
  const first = /original/i.test(heading) ? REQUESTED.exec(heading) : null;
  if (first === null) return null;
  const rest = heading.slice(first.index + first[0].length);
  const parted = authorizedPart(rest);
  if (parted === null) return null;
  const remaining = parted.rest
    .replace(LEFT, '')
    .replace(REMAINING, '')
    .replace(/,?\s(?:is|are)\s?:?$/i, '')
    .trim();
  return {
    requested: heading.slice(0, first.index).trim(),
    authorized: parted.authorized,
    remaining: remaining === '' ? null : remaining,
  };
}

function authorizedPart(rest: string): { readonly authorized: string; readonly rest: string } | null {
  const authorizing = AUTHORIZING.exec(rest);
  const part = authorizing === null ? rest : rest.slice(authorizing[0].length);
  const end = (authorizing === null ? AUTHORIZED : LEAVING).exec(part);
  if (end === null) return null;
  const behind = authorizing === null ? end.index + end[0].length : end.index;
  return { authorized: part.slice(0, end.index).trim(), rest: part.slice(behind).replace(/^[.,;\s]+/, '') };
}
