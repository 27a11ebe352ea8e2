import { readOverlay } from '../../core/guidelines/overlay';
import { reference } from '../../core/guidelines/reference';
import type { Overlay } from '../../core/guidelines/types';
import { readOverlayFile } from '../../files/overlayFile';
import { ownText } from '../../files/ownText';
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
  const held = new Map<string, Buffer>();
  for (const file of passwordFile === null ? overlays : [...overlays, passwordFile]) {
    try {
      held.set(file, readRegularFile(file));
    } catch (error) {
      notices.failed(file, reasonOf(error));
    }
  }
  const read = overlays.flatMap(file => overlayOf(file, held.get(file), notices) ?? []);
  if (notices.failures.length > 0) return null;
  const password = passwordFile === null ? undefined : held.get(passwordFile);
  return { overlays: read, password: password && ownText(password).split(/\r?\n/, 1)[0] };
}

function overlayOf(file: string, bytes: Buffer | undefined, notices: Notices): Overlay | null {
  if (bytes === undefined) return null;
  const read = readOverlayFile(file, bytes);
  const reading = read.kind === 'read' ? readOverlay(read, reference) : read;
  if (reading.kind === 'overlay') return reading.overlay;
  for (const fault of reading.faults) notices.failed(file, fault);
  return null;
}
