import type { Sample } from './metric.ts';

/** What a process that answers requests tells the supervisor. `text`: whole lines of the log. */
export type FromProcess =
  | { kind: 'listening'; url: string }
  | { kind: 'failed'; message: string }
  | { kind: 'log'; text: string }
  | { kind: 'gather'; id: number }
  | { kind: 'samples'; id: number; samples: readonly Sample[] };

/** What the supervisor tells a process that answers requests. */
export type ToProcess =
  | { kind: 'end' }
  | { kind: 'report'; id: number }
  | { kind: 'gathered'; id: number; samples: readonly Sample[] };
