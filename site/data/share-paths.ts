const base = import.meta.env?.BASE_URL?.replace(/\/$/, '') ?? '';

/**
 * Addresses of the pictures for link previews, and of the description by which browsers learn to search here.
 * @example sharePaths.enterprise('91421200MA0XN00A4C') // '/enterprise/91421200MA0XN00A4C/share.png'
 */
export const sharePaths = {
  portal: () => `${base}/share.png`,
  enterprise: (uscc: string) => `${base}/enterprise/${uscc}/share.png`,
  notice: (id: string) => `${base}/notices/${id}/share.png`,
  openSearch: () => `${base}/opensearch.xml`,
} as const;
