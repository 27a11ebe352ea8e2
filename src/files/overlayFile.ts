import { readDrugList } from './drugListFile';
import { type LinedFile, readLinedJson } from './linedJson';
import { overlayFaults, placeText } from './overlayFaults';
import { ownText } from './ownText';

/**
 * Reads a file of the user's own (imr.guidelines.overlay, --overlay): JSON, or by its name a drug list as CSV. What it holds
 * is of the form of media/guidelines-overlay.schema.json, which alone says what may stand there; or there is a line a
 * fault: "line 7, documents[0].topics[2].pages: …". No value of the file is quoted.
 */
export function readOverlayFile(name: string, bytes: Uint8Array): LinedFile {
  const text = ownText(bytes);
  const file = /\.csv$/i.test(name) ? readDrugList(text) : readLinedJson(text);
  if (file.kind === 'faulty') return file;
  const faults = overlayFaults(file.content).map(
    ({ path, words }) => `line ${file.lineOf(path)}, ${placeText(path)}: ${words}`,
  );
  return faults.length > 0 ? { kind: 'faulty', faults } : file;
}
