const NAME = /^jianxin-\d{8}T\d{6}\.\d{3}Z\.sqlite$/;

/**
 * An instant (UTC) as it stands in file names: sorted by name is sorted by time, and every file system takes it.
 * @example fileInstant(new Date('2026-11-24T02:00:00Z')) // '20261124T020000.000Z'
 */
export function fileInstant(instant: Date): string {
  return instant.toISOString().replaceAll(/[-:]/g, '');
}

/** The name of the backup made at an instant. @example backupName(new Date()) // 'jianxin-20261124T020000.000Z.sqlite' */
export function backupName(instant: Date): string {
  return `jianxin-${fileInstant(instant)}.sqlite`;
}

/** Whether a file in a backup folder is named like a backup; no other file there is ever touched. */
export function isBackupName(name: string): boolean {
  return NAME.test(name);
}
