import type { Receipt, ReceiptFault } from '#domain/records-desk/receipt.ts';
import { DESK } from '#site/text/zh-CN-desk.ts';
import { IMPORTS, KEPT_BACK } from '#site/text/zh-CN-desk-records.ts';
import { sayInstant } from '../say-instant.ts';
import { placeHref } from '../use-place.ts';
import { Facts } from './Facts.tsx';
import { ListTable } from './ListTable.tsx';
import { sayCounts } from './say-counts.ts';
import { usePages } from './use-pages.ts';

const API = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/desk/api`;

/** The report on one file: what became of its rows and each fault with its cure, to be printed or sent back as a table. */
export function ImportReport({ digest }: { digest: string }) {
  const path = `/records/imports/${encodeURIComponent(digest)}`;
  const pages = usePages<ReceiptFault, { receipt: Receipt }>(path);
  const receipt = pages.rest?.receipt ?? null;
  return (
    <div className="stack">
      <p className="no-print">
        <a href={placeHref('records', 'imports')}>{IMPORTS.back}</a>
      </p>
      <h1>{receipt?.name ?? DESK.loading}</h1>
      {receipt !== null && (
        <>
          <Facts
            facts={[
              [IMPORTS.at, sayInstant(receipt.receivedAt)],
              [IMPORTS.units, receipt.units.length === 0 ? IMPORTS.noUnit : receipt.units.join('、')],
              [IMPORTS.rows, String(receipt.rows)],
              [IMPORTS.counts, sayCounts(receipt)],
              [IMPORTS.now, IMPORTS.heldNow(receipt.held)],
              [
                IMPORTS.digest,
                <code key="digest" className="small break">
                  {receipt.digest}
                </code>,
              ],
            ]}
          />
          <p className="acts no-print">
            <a className="button" href={`${API}${path}/report.csv`} download>
              {IMPORTS.download}
            </a>
            <button type="button" className="plain" onClick={() => print()}>
              {IMPORTS.print}
            </button>
          </p>
        </>
      )}
      {pages.items?.length === 0 ? (
        <p>{IMPORTS.faultsNone}</p>
      ) : (
        <ListTable<ReceiptFault>
          caption={IMPORTS.faultsCaption}
          pages={pages}
          keyOf={({ line }) => String(line)}
          columns={[
            { heading: KEPT_BACK.line, isNumber: true, cell: ({ line }) => line },
            { heading: IMPORTS.verdict, isShort: true, cell: ({ verdict }) => IMPORTS.verdicts[verdict] },
            { heading: KEPT_BACK.column, cell: ({ column }) => column ?? '' },
            { heading: KEPT_BACK.says, cell: ({ message }) => message },
            { heading: IMPORTS.now, isShort: true, cell: nowOf },
            { heading: KEPT_BACK.rule, cell: ({ rule }) => <code className="small">{rule}</code> },
          ]}
        />
      )}
    </div>
  );
}

function nowOf({ verdict, isHeld }: ReceiptFault): string {
  if (verdict !== 'held') return '';
  return isHeld ? IMPORTS.stillHeld : IMPORTS.settled;
}
