/** In what form `imr export` writes. */
export const EXPORT_FORMATS = ['json', 'jsonl', 'csv', 'parquet', 'web-annotation', 'brat'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Whether the notes of review files are in it. */
export const hasNotes = ({ format, notes }: { readonly format: ExportFormat; readonly notes?: boolean }): boolean =>
  notes === true || format === 'web-annotation' || format === 'brat';
