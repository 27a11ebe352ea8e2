import { AMPERSAND } from '../text/characters';
/** Letters and digits only, lower case, "and" for "&": "Electro- diagnostic testing" equals "Electrodiagnostic testing". */
export function squash(name: string): string {
  if (name.length > LONGEST_NAME)
    return name
      .toLowerCase()
      .replaceAll('&', 'and')
      .replace(/[^a-z0-9]+/g, '');
  const codes: number[] = [];
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) codes.push(code);
    else if (code >= 65 && code <= 90) codes.push(code | 32);
    else if (code === AMPERSAND) codes.push(...AND);
  }
  return String.fromCharCode.apply(null, codes);
}

const LONGEST_NAME = 300;
const AND = [...'and'].map(letter => letter.charCodeAt(0));
