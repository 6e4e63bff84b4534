const base = import.meta.env?.BASE_URL?.replace(/\/$/, '') ?? '';

/**
 * Addresses of objecting, under the base path the site is built for.
 * @example objectionPaths.record('91421200MA0XN00A4C', 'penalty-1') // '/objection?uscc=91421200MA0XN00A4C&record=penalty-1'
 */
export const objectionPaths = {
  record: (uscc: string, recordId: string) =>
    `${base}/objection?uscc=${encodeURIComponent(uscc)}&record=${encodeURIComponent(recordId)}`,
  notice: (id: string) => `${base}/objection?notice=${encodeURIComponent(id)}`,
  status: () => `${base}/objection/status`,
  api: () => `${base}/api/v1/objections`,
} as const;
