import { useState } from 'react';
import type { Finding } from '#domain/notices/lint/finding.ts';
import type { NoticeParty } from '#domain/notices/notice.ts';
import { NOTICE_LENGTHS } from '#domain/notices/notice-lengths.ts';
import { COMPOSE } from '#site/text/zh-CN-desk-compose.ts';
import { Findings } from './Findings.tsx';
import { PartyFields, type PartyFieldsProps } from './PartyFields.tsx';
import { placeId } from './place-id.ts';

/** What a row of the table may have done to it, by its place. */
type Rows = {
  parties: readonly NoticeParty[];
  findings: readonly Finding[];
  /** Rows without evidence are given it, and filled. */
  onFillAll(): Promise<void>;
  on(place: number): Pick<PartyFieldsProps, 'onChange' | 'onFill' | 'onRemove'>;
};

/** The parties of a 集中公示 as a table to write in; the records of each open below its name. */
export function BatchTable({ parties, findings, on, onFillAll }: Rows) {
  const [isBusy, setBusy] = useState(false);
  return (
    <>
      <p>
        <button
          type="button"
          disabled={isBusy}
          onClick={async () => {
            setBusy(true);
            await onFillAll();
            setBusy(false);
          }}
        >
          {COMPOSE.fillAll}
        </button>{' '}
        <span className="soft small">{COMPOSE.fillNote}</span>
      </p>
      <section className="scroll" aria-label={COMPOSE.batchTable} tabIndex={-1}>
        <table className="batch">
          <caption>{COMPOSE.batchTable}</caption>
          <thead>
            <tr>
              <th scope="col">{COMPOSE.partyHead}</th>
              <th scope="col">{COMPOSE.fields.problem}</th>
              <th scope="col">{COMPOSE.fields.handling}</th>
            </tr>
          </thead>
          <tbody>
            {parties.map((party, place) => (
              <BatchRow key={party.uscc} party={party} place={place} findings={findings} {...on(place)} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function BatchRow(props: Omit<PartyFieldsProps, 'hasTexts'>) {
  const { party, place, findings, onChange } = props;
  const hasEvidence = party.evidence.length > 0;
  const [isOpen, setOpen] = useState(!hasEvidence);
  const at = `parties[${place}]`;
  return (
    <tr>
      <th scope="row">
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {party.name} {COMPOSE.evidenceCount(party.evidence.length)}
          </summary>
          {isOpen && <PartyFields {...props} hasTexts={false} />}
        </details>
        {!isOpen && <Findings findings={findings.filter((one) => one.at === at)} />}
      </th>
      {(['problem', 'handling'] as const).map((member) => {
        const here = findings.filter((one) => one.at === `${at}.${member}`);
        return (
          <td key={member}>
            <textarea
              id={placeId(`${at}.${member}`)}
              aria-label={`${COMPOSE.fields[member]}　${party.name}`}
              rows={4}
              maxLength={NOTICE_LENGTHS.row}
              value={party[member]}
              onChange={(event) => onChange({ ...party, [member]: event.target.value })}
            />
            <Findings findings={here} />
          </td>
        );
      })}
    </tr>
  );
}
