/**
 * One line of the log. A request line holds the route pattern and never the path or query: a search for a person's firm is
 * nobody's business. `error` lines carry the technical cause for the operator; the visitor sees the request id only.
 */
export type LogLine =
  | { event: 'request'; id: string; method: string; route: string; status: number; ms: number; by?: string }
  | { event: 'error'; id: string; route: string; message: string; stack?: string }
  | { event: 'job'; job: string; message: string; ms?: number };
