/** Longest text of a notice, in UTF-16 units, by place; what a form accepts and the lint repeats. */
export const NOTICE_LENGTHS = { title: 80, lead: 1000, section: 6000, row: 600, parties: 200, citations: 20 } as const;
