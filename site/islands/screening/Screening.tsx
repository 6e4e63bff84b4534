import { useEffect, useState } from 'react';
import { LIST } from '#site/text/zh-CN-screening.ts';
import { codeQuestions } from './apply-answers.ts';
import { ConfirmList } from './ConfirmList.tsx';
import { CriteriaChoice } from './CriteriaChoice.tsx';
import { ExportList } from './ExportList.tsx';
import { GiveList, type GivenList } from './GiveList.tsx';
import type { Criterion } from './judge-criterion.ts';
import { ResolveRows } from './ResolveRows.tsx';
import { ResultList } from './ResultList.tsx';
import { RunProgress } from './RunProgress.tsx';
import { type Addresses, useRun } from './use-run.ts';
import { WatchThese } from './WatchThese.tsx';

type Props = { addresses: Addresses; profileAt: string };

/** The whole workbench: a list is given, confirmed, matched, resolved, filtered and exported. Closing the page ends all of it. */
export function Screening({ addresses, profileAt }: Props) {
  const [list, setList] = useState<GivenList | null>(null);
  const [criteria, setCriteria] = useState<readonly Criterion[]>([]);
  const run = useRun(addresses);
  const { suppliers, asOf, phase } = run;
  const hasWork = suppliers.some(({ match }) => match !== null);
  useEffect(() => {
    if (!hasWork) return undefined;
    // What was resolved by hand would be gone with the page.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [hasWork]);

  const isBusy = phase.kind === 'matching' || phase.kind === 'reading' || phase.kind === 'waiting';
  const open = suppliers.filter(
    ({ line, match }) => line.sameAs === null && match !== null && match.uscc === null && match.candidates.length > 0,
  );
  const again = () => {
    run.take([]);
    setList(null);
  };
  if (list === null) return <GiveList onGiven={setList} />;
  return (
    <>
      {suppliers.length === 0 ? (
        <ConfirmList
          list={list}
          onAgain={again}
          onStart={(lines) => {
            run.take(lines);
            void run.go();
          }}
        />
      ) : (
        <p className="again">
          {LIST.read(suppliers.length, list.how)}
          <button type="button" className="plain" onClick={again}>
            {LIST.again}
          </button>
        </p>
      )}
      <RunProgress {...{ phase, suppliers }} onStop={run.stop} onResume={() => void run.go()} />
      {open.length > 0 && (
        <ResolveRows
          rows={open}
          toRead={codeQuestions(suppliers).length}
          isBusy={isBusy}
          onChoose={run.choose}
          onRead={() => void run.go()}
        />
      )}
      {asOf !== null && (
        <>
          <CriteriaChoice criteria={criteria} onChange={setCriteria} />
          <ResultList {...{ suppliers, criteria, asOf, profileAt }} />
          <ExportList {...{ suppliers, criteria, asOf }} />
          <WatchThese suppliers={suppliers} address={addresses.watchlists} />
        </>
      )}
    </>
  );
}
