/** What every tool says of itself: it reads this portal alone, changes nothing, and may be asked again. */
export const READ_ONLY = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
