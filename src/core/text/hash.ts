/**
 * 16 hexadecimal digits (FNV-1a in two halves): short, at once, and the same in every host. It keeps a name out of what
 * is stored; it does not protect it.
 */
export function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}

/**
 * A hash that only who has the key can make or try out: SipHash-2-4 of the text's UTF-16 units, 16 hexadecimal digits. Of
 * a number of nine digits a plain hash could be undone by trying them all. `key` has 32 hexadecimal digits, by chance.
 */
export function keyedHash(text: string, key: string): string {
  const [k0, k1] = [BigInt(`0x${key.slice(0, 16)}`), BigInt(`0x${key.slice(16, 32)}`)];
  const state: State = [
    k0 ^ 0x736f6d6570736575n,
    k1 ^ 0x646f72616e646f6dn,
    k0 ^ 0x6c7967656e657261n,
    k1 ^ 0x7465646279746573n,
  ];
  for (const word of wordsOf(text)) {
    state[3] ^= word;
    mix(state, 2);
    state[0] ^= word;
  }
  state[2] ^= 0xffn;
  mix(state, 4);
  return (state[0] ^ state[1] ^ state[2] ^ state[3]).toString(16).padStart(16, '0');
}

type State = [bigint, bigint, bigint, bigint];

/** Four units each, then what is left with the length in the highest byte. */
function* wordsOf(text: string): Generator<bigint> {
  const whole = text.length - (text.length % 4);
  for (let i = 0; i < whole; i += 4) yield wordAt(text, i, 4);
  yield wordAt(text, whole, text.length - whole) | (BigInt((text.length * 2) & 0xff) << 56n);
}

function wordAt(text: string, at: number, length: number): bigint {
  let word = 0n;
  for (let i = length - 1; i >= 0; i--) word = (word << 16n) | BigInt(text.charCodeAt(at + i));
  return word;
}

function mix(state: State, rounds: number): void {
  let [a, b, c, d] = state;
  for (let i = 0; i < rounds; i++) {
    a = low(a + b);
    b = turned(b, 13n) ^ a;
    a = turned(a, 32n);
    c = low(c + d);
    d = turned(d, 16n) ^ c;
    a = low(a + d);
    d = turned(d, 21n) ^ a;
    c = low(c + b);
    b = turned(b, 17n) ^ c;
    c = turned(c, 32n);
  }
  state.splice(0, 4, a, b, c, d);
}

const low = (value: bigint): bigint => value & 0xffffffffffffffffn;
const turned = (value: bigint, bits: bigint): bigint => low(value << bits) | (value >> (64n - bits));
