import { MOST_MEGABYTES } from '../files/regularFile';

/** Why a file could not be read or written, in a few plain words without the file's name or any of its text. */
export function reasonOf(error: unknown): string {
  const { code, path } = error as NodeJS.ErrnoException;
  // Node gives the bytes of a name as text: of those that are no UTF-8 this letter is left, under which there is no file.
  if (code === 'ENOENT' && path?.includes('\uFFFD')) return 'the name is not valid UTF-8: rename it';
  return (code && REASONS[code]) || (code ? `failed (${code})` : 'failed');
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  READ_ONLY: 'the file is read-only',
  EISDIR: 'is a folder',
  EEXIST: 'stands in the way: move or rename it',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space left on the device',
  EFBIG: 'the file would be too large',
  EMFILE: 'too many open files',
  EIO: 'the device reports an error',
  ENXIO: 'nobody is at the other end',
  NOT_REGULAR: 'is no regular file: only files and standard input (-) are read',
  TOO_LARGE: `is larger than ${MOST_MEGABYTES} MB`,
  ERR_FS_FILE_TOO_LARGE: 'the file is too large',
  ERR_STRING_TOO_LONG: 'the file is too large',
};

/** How the reason begins why a PDF is not read that does not permit copying its text. */
export const COPY_REFUSED = 'the PDF does not permit copying or extracting its text';
