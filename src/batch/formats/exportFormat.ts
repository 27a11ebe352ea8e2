/** The forms of an export. */
export const EXPORT_FORMATS = ['json', 'jsonl', 'csv', 'parquet'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Those whose outputs of all shards, one after the other, are that of one run. */
export const FORMATS_IN_PARTS: readonly ExportFormat[] = ['jsonl', 'csv'];
