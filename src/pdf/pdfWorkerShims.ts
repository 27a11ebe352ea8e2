import { passwordHash } from './passwordHash';

/** What pdf.js expects of a browser and a worker thread of Node lacks: just enough to read text, nothing is ever drawn. */

class Matrix {
  a = 1;
  b = 0;
  c = 0;
  d = 1;
  e = 0;
  f = 0;

  constructor(values?: readonly number[]) {
    if (values?.length === 6) [this.a, this.b, this.c, this.d, this.e, this.f] = values as Six;
  }

  translateSelf(x = 0, y = 0): this {
    this.e += this.a * x + this.c * y;
    this.f += this.b * x + this.d * y;
    return this;
  }

  scaleSelf(x = 1, y = x): this {
    this.a *= x;
    this.b *= x;
    this.c *= y;
    this.d *= y;
    return this;
  }
}

type Six = [number, number, number, number, number, number];

const missing: Record<string, unknown> = {
  DOMMatrix: Matrix,
  Path2D: class {},
  ImageData: class {},
  FontFace: class {
    loaded = Promise.resolve();
  },
  navigator: { language: 'en-US', platform: '', userAgent: '' },
};
for (const [name, value] of Object.entries(missing)) {
  if (name in globalThis && Reflect.get(globalThis, name) !== undefined) continue;
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

// The build lets pdf.js ask for it (scripts/build.mjs).
Object.defineProperty(globalThis, 'passwordHash', { value: passwordHash });

// Node 20 has no Promise.withResolvers.
if (!('withResolvers' in Promise)) {
  Object.defineProperty(Promise, 'withResolvers', {
    configurable: true,
    writable: true,
    value: () => {
      let resolve: unknown;
      let reject: unknown;
      const promise = new Promise((yes, no) => {
        resolve = yes;
        reject = no;
      });
      return { promise, resolve, reject };
    },
  });
}

// Node 20 has no ArrayBuffer.prototype.transferToFixedLength.
if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value: function (this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy;
    },
  });
}

// Unpacking in the background leaves hundreds of megabytes with the process when the thread is ended in the middle of
// it (Node 20). Without it pdf.js unpacks in the thread itself.
Object.defineProperty(globalThis, 'DecompressionStream', { value: undefined, configurable: true, writable: true });

// pdf.js would load a drawing library where one is installed; its native code may crash the process when the thread is
// ended. It finds it, and files, by this function alone.
Object.defineProperty(process, 'getBuiltinModule', { value: undefined, configurable: true, writable: true });
