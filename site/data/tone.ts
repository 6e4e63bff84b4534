/**
 * How a statement is set apart, always after its words: `warning` is the only use of red, `neutral` of the accent; `none` (nothing
 * found as of a day) and `unavailable` (not collected) look different from each other and from all else.
 */
export type Tone = 'plain' | 'neutral' | 'warning' | 'none' | 'unavailable';

/** A short label beside a heading: words first, tone second. */
export type Tag = { text: string; tone: Tone };
