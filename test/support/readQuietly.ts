/** How the editor reads a folder where nothing is set. */
export const READ_QUIETLY = {
  overlays: [],
  password: undefined,
  copyRestricted: 'refuse',
  askedBy: 'editor',
  partsFolder: null,
} as const;
