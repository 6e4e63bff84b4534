import type { CalendarDate } from '#domain/date.ts';

/** What the crawl tells the process that serves the portal; each is answered with its number when done. */
export type ToPortal = { readonly no: number } & (
  | { readonly kind: 'day'; readonly day: CalendarDate }
  | { readonly kind: 'sync'; readonly day: CalendarDate }
);

/** What that process answers: `url` once it listens, then the number of each message done. */
export type FromPortal =
  | { readonly kind: 'listening'; readonly url: string }
  | { readonly kind: 'done'; readonly no: number };
