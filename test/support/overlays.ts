import { type OverlayReading, readOverlay } from '../../src/core/guidelines/overlay';
import { reference } from '../../src/core/guidelines/reference';
import type { Overlay } from '../../src/core/guidelines/types';
import { readOverlayFile } from '../../src/files/overlayFile';

/** A file of the user's own as the editor and the command line read it. */
export function readOwnFile(name: string, text: string): OverlayReading {
  const file = readOverlayFile(name, Buffer.from(text));
  return file.kind === 'read' ? readOverlay(file, reference) : file;
}

/** What a file of the user's says that is without fault. */
export function overlayOf(content: unknown): Overlay {
  const reading = readOwnFile('own.json', JSON.stringify(content));
  if (reading.kind === 'faulty') throw new Error(reading.faults.join('\n'));
  return reading.overlay;
}
