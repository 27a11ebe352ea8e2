/**
 * Refuses byte arrays beyond a size from now on: what pdf.js unpacks goes into one array that doubles as it fills.
 * The heap limit of a thread does not count their bytes.
 */
export function limitByteArrays(maxBytes: number, exceeded: () => void): void {
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(target, given, newTarget) {
      if (typeof given[0] === 'number' && given[0] > maxBytes) {
        exceeded();
        throw new RangeError('The byte array is too large');
      }
      return Reflect.construct(target, given, newTarget);
    },
  });
}
