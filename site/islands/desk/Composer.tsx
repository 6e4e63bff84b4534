import { KEY_FIELDS } from '#domain/codes/key-field.ts';
import type { Notice, NoticeParty } from '#domain/notices/notice.ts';
import { NOTICE_LENGTHS } from '#domain/notices/notice-lengths.ts';
import { COMPOSE } from '#site/text/zh-CN-desk-compose.ts';
import { CLUE_SOURCES } from '#site/text/zh-CN-notices.ts';
import { AddParty } from './AddParty.tsx';
import { BatchTable } from './BatchTable.tsx';
import { Citations } from './Citations.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { fillBatch } from './fill-batch.ts';
import { fillParty } from './fill-party.ts';
import { LintSummary } from './LintSummary.tsx';
import { NoticeField, type NoticeFieldProps } from './NoticeField.tsx';
import { PartyFields } from './PartyFields.tsx';
import { SavingLine } from './SavingLine.tsx';
import { SelectField } from './SelectField.tsx';
import type { Draft } from './use-draft.ts';

const MOST_PARTIES: Record<Notice['kind'], number> = {
  exposure: 1,
  'batch-exposure': NOTICE_LENGTHS.parties,
  'typical-case': 5,
};

/** Writing a notice: what it rests on first, then its words in the order in which they will be read. */
export function Composer({ draft, onReload }: { draft: Draft; onReload(): Promise<void> }) {
  const { notice, findings, change } = draft;
  // Members by name differ per kind; a change of one member keeps the kind.
  const set = (members: Partial<Notice>): void => change({ ...notice, ...members } as Notice);
  const text = (at: string, label: string, value: string, more: Pick<NoticeFieldProps, 'most' | 'rows' | 'hint'>) => (
    <NoticeField
      {...more}
      {...{ at, label, findings }}
      text={value}
      onChange={(written) => set({ [at]: written } as Partial<Notice>)}
    />
  );
  const setParties = (parties: NoticeParty[]): void => set({ parties } as Partial<Notice>);
  const on = (place: number) => ({
    onChange: (party: NoticeParty) => setParties(notice.parties.map((one, at) => (at === place ? party : one))),
    onFill: (records: Parameters<typeof fillParty>[2]) => change(fillParty(notice, place, records)),
    onRemove: () => setParties(notice.parties.filter((_, at) => at !== place)),
  });
  const { fields, hints } = COMPOSE;
  const section = { most: NOTICE_LENGTHS.section, rows: 6 };
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <SavingLine saving={draft.saving} onSave={draft.save} />
      {draft.saving.kind === 'conflict' && <ConflictPanel draft={draft} onReload={onReload} />}
      <LintSummary findings={findings} />
      <h2>{COMPOSE.parties}</h2>
      {notice.parties.length < MOST_PARTIES[notice.kind] && (
        <AddParty
          onAdd={(added) =>
            change((current) => {
              const known = new Set(current.parties.map(({ uscc }) => uscc));
              const all = [...current.parties, ...added.filter(({ uscc }) => !known.has(uscc))];
              return { ...current, parties: all.slice(0, MOST_PARTIES[current.kind]) } as Notice;
            })
          }
        />
      )}
      {notice.kind === 'batch-exposure'
        ? notice.parties.length > 0 && (
            <BatchTable
              parties={notice.parties}
              findings={findings}
              on={on}
              onFillAll={() => fillBatch(notice, change)}
            />
          )
        : notice.parties.map((party, place) => (
            <PartyFields
              key={party.uscc}
              {...{ place, party, findings }}
              hasTexts={notice.kind === 'exposure'}
              {...on(place)}
            />
          ))}
      <h2>{COMPOSE.words}</h2>
      {text('title', fields.title, notice.title, { most: NOTICE_LENGTHS.title, hint: hints.title })}
      {text('lead', fields.lead, notice.lead, { most: NOTICE_LENGTHS.lead, rows: 3, hint: hints.lead })}
      {notice.kind === 'typical-case' && text('caseFacts', fields.caseFacts, notice.caseFacts, section)}
      {notice.kind === 'typical-case' && text('penalty', fields.penalty, notice.penalty, section)}
      {text('warning', fields.warning, notice.warning, { ...section, rows: 3, hint: hints.warning })}
      <Citations
        citations={notice.citations}
        findings={findings}
        onChange={(citations) => set({ citations } as Partial<Notice>)}
      />
      <h2>{COMPOSE.about}</h2>
      {text('publishingUnit', fields.publishingUnit, notice.publishingUnit, { most: 100 })}
      <SelectField
        id="at-field"
        label={fields.field}
        value={notice.field}
        options={KEY_FIELDS.map(({ code, wording }) => [code, wording] as const)}
        onChange={(field) => set({ field } as Partial<Notice>)}
      />
      {notice.kind === 'typical-case' && (
        <SelectField
          id="at-clueSource"
          label={fields.clueSource}
          value={notice.clueSource}
          options={Object.entries(CLUE_SOURCES)}
          onChange={(clueSource) => set({ clueSource } as Partial<Notice>)}
        />
      )}
      {notice.kind === 'batch-exposure' && (
        <NoticeField
          at="batchNumber"
          label={fields.batchNumber}
          hint={hints.batchNumber}
          text={notice.batchNumber ?? ''}
          most={40}
          findings={findings}
          onChange={(written) => set({ batchNumber: written === '' ? null : written } as Partial<Notice>)}
        />
      )}
    </form>
  );
}
