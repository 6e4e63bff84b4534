/**
 * How the desk's log names a record.
 * @example recordSubject({ uscc: '91421200MA0XN00A4C', recordId: 'penalty-…' }) // 'record 91421200MA0XN00A4C penalty-…'
 */
export function recordSubject({ uscc, recordId }: { uscc: string; recordId: string }): string {
  return `record ${uscc} ${recordId}`;
}
