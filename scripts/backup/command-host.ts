/** What the backup and restore commands need of the process they run in; a test gives its own. */
export type CommandHost = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly output: { write(text: string): unknown };
  readonly errors: { write(text: string): unknown };
  /** Milliseconds since 1970 (UTC). */
  now(): number;
  /** The version of package.json. */
  readonly programVersion: string;
};
