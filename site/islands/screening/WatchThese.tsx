import { useState } from 'react';
import type { WatchlistMade } from '#domain/wire/watchlist.ts';
import { RUN, WATCH_THESE } from '#site/text/zh-CN-screening.ts';
import { type AskFault, askPortal } from './ask-portal.ts';
import type { Supplier } from './supplier.ts';

type Props = { suppliers: readonly Supplier[]; address: string };

type State =
  | { kind: 'idle' | 'busy' }
  | { kind: 'made'; made: WatchlistMade }
  | { kind: 'fault'; fault: AskFault['kind'] };

/** Makes a watchlist of the enterprises that were found: the one step of this page by which the portal keeps something, and it says so. */
export function WatchThese({ suppliers, address }: Props) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const codes = [...new Set(suppliers.flatMap(({ found }) => (found?.profile ? [found.profile.uscc] : [])))];
  if (codes.length === 0) return null;
  const make = async () => {
    setState({ kind: 'busy' });
    const answer = await askPortal<WatchlistMade>(address, { codes }, new AbortController().signal);
    setState(answer.ok ? { kind: 'made', made: answer.value } : { kind: 'fault', fault: answer.fault.kind });
  };
  return (
    <section className="block export" aria-labelledby="watch-h">
      <h2 id="watch-h">{WATCH_THESE.heading}</h2>
      <p className="explain">{WATCH_THESE.lead}</p>
      <p className="notice">{WATCH_THESE.stores}</p>
      {state.kind !== 'made' && (
        <p>
          <button type="button" disabled={state.kind === 'busy'} onClick={make}>
            {WATCH_THESE.make(codes.length)}
          </button>
        </p>
      )}
      <div role="status">
        {state.kind === 'busy' && <p>{WATCH_THESE.making}</p>}
        {state.kind === 'fault' && <p>{RUN.faults[state.fault]}</p>}
        {state.kind === 'made' && (
          <>
            <p>{WATCH_THESE.made}</p>
            <p>
              <a className="secret" href={state.made.page} target="_blank" rel="noreferrer">
                {state.made.page}
              </a>
            </p>
            <p className="soft small">{WATCH_THESE.until(state.made.expiresOn)}</p>
          </>
        )}
      </div>
    </section>
  );
}
