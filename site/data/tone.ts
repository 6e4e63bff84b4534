/** How a statement is set apart, always after its words: `warning` is the only use of red, `neutral` of the accent. */
export type Tone = 'plain' | 'neutral' | 'warning';

/** A short label beside a heading: words first, tone second. */
export type Tag = { text: string; tone: Tone };
