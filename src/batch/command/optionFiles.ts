import { readOverlay } from '../../core/guidelines/overlay';
import { reference } from '../../core/guidelines/reference';
import type { Overlay } from '../../core/guidelines/types';
import { readOverlayFile } from '../../files/overlayFile';
import { readRegularFile } from '../../files/regularFile';
import { reasonOf } from '../failure';
import type { Notices } from '../notices';
import type { Reads } from './reads';

/** What the files named by options hold. */
export interface OptionFiles {
  readonly overlays: readonly Overlay[];
  readonly password: string | undefined;
}

/** Reads the files of --overlay and --password-file; null where one cannot be used, which the notices then say. */
export function readOptionFiles({ overlays, passwordFile }: Reads, notices: Notices): OptionFiles | null {
  const texts = new Map<string, string>();
  for (const file of passwordFile === null ? overlays : [...overlays, passwordFile]) {
    try {
      texts.set(
        file,
        readRegularFile(file)
          .toString()
          .replace(/^\uFEFF/, ''),
      );
    } catch (error) {
      notices.failed(file, reasonOf(error));
    }
  }
  const read = overlays.flatMap(file => overlayOf(file, texts.get(file), notices) ?? []);
  if (notices.failures.length > 0) return null;
  return {
    overlays: read,
    password: passwordFile === null ? undefined : texts.get(passwordFile)?.split(/\r?\n/, 1)[0],
  };
}

function overlayOf(file: string, text: string | undefined, notices: Notices): Overlay | null {
  if (text === undefined) return null;
  const read = readOverlayFile(file, text);
  const reading = read.kind === 'read' ? readOverlay(read, reference) : read;
  if (reading.kind === 'overlay') return reading.overlay;
  for (const fault of reading.faults) notices.failed(file, fault);
  return null;
}
