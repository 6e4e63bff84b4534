/**
 * The id of the control for a place of a notice, as findings name it.
 * @example placeId('parties[0].problem') // 'at-parties-0-problem'
 */
export function placeId(at: string): string {
  return `at-${at.replace(/[^A-Za-z0-9]+/g, '-').replace(/-$/, '')}`;
}
