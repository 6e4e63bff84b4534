/** A backup or restore that did not happen. The message says what, why and how to mend it; what was there before is untouched. */
export class BackupFault extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'BackupFault';
  }
}
