import { useState } from 'react';
import type { CalendarDate } from '#domain/date.ts';
import { FRAME } from '#site/text/zh-CN-frame.ts';
import { VALUES } from '#site/text/zh-CN-records.ts';
import { RESULTS } from '#site/text/zh-CN-screening.ts';
import { coveredSources } from './covered-sources.ts';
import { filterSuppliers, type Shown } from './filter-suppliers.ts';
import type { Criterion } from './judge-criterion.ts';
import { SupplierCard } from './SupplierCard.tsx';
import type { Supplier } from './supplier.ts';

type Props = {
  suppliers: readonly Supplier[];
  criteria: readonly Criterion[];
  asOf: CalendarDate;
  profileAt: string;
};

/** The facts of each supplier, filtered as the person wants, and what "none found" says. */
export function ResultList({ suppliers, criteria, asOf, profileAt }: Props) {
  const [shown, setShown] = useState<Shown>('all');
  const rows = filterSuppliers(suppliers, shown, criteria, asOf);
  const shows = (Object.keys(RESULTS.shows) as Shown[]).filter(
    (one) => criteria.length > 0 || !['met', 'unknown', 'unmet'].includes(one),
  );
  return (
    <section className="block" aria-labelledby="results-h">
      <h2 id="results-h">{RESULTS.heading}</h2>
      <Cover suppliers={suppliers} asOf={asOf} />
      <form className="shown" onSubmit={(event) => event.preventDefault()}>
        <div className="filter">
          <label htmlFor="shown">{RESULTS.show}</label>
          <select id="shown" value={shown} onChange={(event) => setShown(event.target.value as Shown)}>
            {shows.map((one) => (
              <option key={one} value={one}>
                {RESULTS.shows[one]}
              </option>
            ))}
          </select>
        </div>
      </form>
      <p role="status">{RESULTS.counts(rows.length, suppliers.length)}</p>
      {rows.length === 0 && <p>{RESULTS.empty}</p>}
      <ol className="suppliers">
        {rows.map((supplier) => (
          <SupplierCard key={supplier.line.row} {...{ supplier, criteria, asOf, profileAt }} />
        ))}
      </ol>
    </section>
  );
}

function Cover({ suppliers, asOf }: Pick<Props, 'suppliers' | 'asOf'>) {
  const profiles = suppliers.flatMap(({ found }) => (found?.profile ? [found.profile] : []));
  const { covered, uncovered } = coveredSources(profiles);
  const kinds = covered.map(({ heading, receivedOn }) =>
    receivedOn === null ? heading : RESULTS.received(heading, receivedOn),
  );
  return (
    <div className="notice plain">
      {profiles.some(({ demo }) => demo) && (
        <p>
          <b>{FRAME.demoLabel}</b> {FRAME.demo}
        </p>
      )}
      <p>
        <b>{RESULTS.coverHeading}</b> {RESULTS.asOf(asOf)}
      </p>
      {profiles.length > 0 && kinds.length > 0 && <p>{RESULTS.cover(kinds.join(VALUES.listSeparator), asOf)}</p>}
      {profiles.length > 0 && uncovered.length > 0 && <p>{RESULTS.uncovered(uncovered.join(VALUES.listSeparator))}</p>}
      <p>{RESULTS.notProof}</p>
    </div>
  );
}
