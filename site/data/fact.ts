/** One line of a fact list: what it is, and its value in one or more lines. */
export type Fact = { label: string; lines: readonly string[] };
