/** How the portal is, part by part, at one moment; null: cannot be told, since the database does not answer. */
export type ServiceStatus = {
  /** UTC instant of this answer. */
  at: string;
  database: 'works' | 'down';
  /** `fallback`: another engine answers in place of the configured one. */
  search: 'works' | 'fallback' | 'down';
  /** UTC instant at which a file was last received to its end; null also where none ever was. */
  lastImportAt: string | null;
  /** Legal day for which lists were last computed. */
  computedFor: string | null;
  /** Whether everything received so far stands in the lists. */
  isCurrent: boolean | null;
};
