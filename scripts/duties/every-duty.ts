import type { CalendarDate } from '#domain/date.ts';
import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { Duty } from '#domain/rules/duty.ts';
import { dutiesOf } from '#domain/rules/duty-list.ts';
import type { Database } from '#worker/store/database.ts';
import { readEnterprises } from '#worker/store/read-enterprise.ts';
import { readDays } from '#worker/store/record-days.ts';

// Read and judged in one go; memory is that of so many enterprises, however many are stored.
const CHUNK = 200;

/** A duty and the enterprise it concerns. */
export type EnterpriseDuty = Duty & { readonly uscc: string; readonly name: string };

/**
 * Every duty on every stored record on a legal day, enterprise after enterprise in the order of their codes, in bounded memory.
 * @example for await (const duty of everyDuty(db, '2026-11-24' as CalendarDate, xianning)) …
 */
export async function* everyDuty(
  db: Database,
  asOf: CalendarDate,
  jurisdiction: Jurisdiction,
): AsyncGenerator<EnterpriseDuty> {
  for (let last = ''; ; ) {
    const { results } = await db
      .prepare('SELECT uscc FROM enterprise WHERE uscc > ?1 ORDER BY uscc LIMIT ?2')
      .bind(last, CHUNK)
      .all<{ uscc: string }>();
    const codes = results.map(({ uscc }) => uscc);
    const enterprises = await readEnterprises(db, codes);
    const events = await readDays(db, codes);
    for (const uscc of codes) {
      const enterprise = enterprises.get(uscc);
      if (enterprise === undefined) continue;
      for (const duty of dutiesOf(enterprise, asOf, jurisdiction, events)) {
        yield { ...duty, uscc, name: enterprise.name };
      }
    }
    if (codes.length < CHUNK) return;
    last = codes.at(-1) ?? last;
  }
}
