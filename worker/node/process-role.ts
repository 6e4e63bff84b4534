import type { Sample } from './metric.ts';

/**
 * What a process that answers requests does besides: whether it runs the jobs (exactly one process does), where its log goes, and how the
 * numbers of all processes are gathered. `name` labels its own.
 */
export type ProcessRole = {
  name: string;
  runsJobs: boolean;
  print(text: string): void;
  gather(own: readonly Sample[]): Promise<readonly Sample[]>;
  /** Called with a function that gives the numbers of this process, for when another one asks. */
  onAsked(own: () => readonly Sample[]): void;
};

/** The role of the only process. */
export const ONLY_PROCESS: ProcessRole = {
  name: '1',
  runsJobs: true,
  print: (text) => process.stdout.write(text),
  gather: async (own) => own,
  onAsked: () => undefined,
};
