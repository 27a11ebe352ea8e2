/** Built as a file of its own, dist/overlayReading.js, and loaded with the first file of imr.guidelines.overlay. */
export { readOverlay, withOverlays } from '../core/guidelines/overlay';
export { readOverlayFile } from '../files/overlayFile';
