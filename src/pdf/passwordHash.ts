import { createCipheriv, createHash } from 'node:crypto';

/** By the remainder that chooses one. */
const HASHES = ['sha256', 'sha384', 'sha512'] as const;

/**
 * The hash of a password in a PDF encrypted by AES-256 (ISO 32000-2, 7.6.4.3.4, algorithm 2.B): 32 bytes, from the
 * password, the bytes to be hashed first (password, salt, and for an owner's the user's 48 bytes) and those 48 bytes,
 * or none. It is slow to guess on purpose; pdf.js works it out in JavaScript, three times a file, which takes longer
 * than to read a determination.
 */
export function passwordHash(password: ArrayLike<number>, first: Uint8Array, userBytes: ArrayLike<number>): Uint8Array {
  let key = digest('sha256', first);
  let last = 0;
  for (let round = 0; round < 64 || last > round - 32; round++) {
    const once = Uint8Array.from([...Array.from(password), ...key, ...Array.from(userBytes)]);
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const encrypted = cipher.update(Buffer.concat(Array(64).fill(once)));
    const sum = encrypted.subarray(0, 16).reduce((total, byte) => total + byte, 0);
    key = digest(HASHES[sum % 3]!, encrypted);
    last = encrypted.at(-1)!;
  }
  return key.subarray(0, 32);
}

const digest = (name: string, bytes: Uint8Array): Uint8Array => createHash(name).update(bytes).digest();
