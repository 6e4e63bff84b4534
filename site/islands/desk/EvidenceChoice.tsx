import { evidenceOf } from '#domain/notices/evidence.ts';
import type { NoticeEvidence } from '#domain/notices/notice.ts';
import type { PublicProfile, PublicRecord } from '#domain/profile.ts';
import { COMPOSE } from '#site/text/zh-CN-desk-compose.ts';
import { KINDS } from '#site/text/zh-CN-records.ts';

// What an enterprise is says nothing against it.
const NEUTRAL: readonly PublicRecord['kind'][] = ['registration', 'licence', 'commitment'];

/** The public records of an enterprise that a notice may rest on, each with its number, its day and its end, to be ticked. */
export function EvidenceChoice(props: {
  profile: PublicProfile;
  evidence: readonly NoticeEvidence[];
  onChange(evidence: NoticeEvidence[]): void;
}) {
  const { profile, evidence, onChange } = props;
  const records = profile.records.filter(({ kind }) => !NEUTRAL.includes(kind));
  if (records.length === 0) return <p>{COMPOSE.noRecords}</p>;
  return (
    <fieldset>
      <legend>{COMPOSE.evidence}</legend>
      {records.map((record) => {
        const { documentNumber, dated, authority } = evidenceOf(record);
        const { endsOn } = record.publicity;
        const others = evidence.filter(({ recordId }) => recordId !== record.id);
        const { fileDigest, row } = record.source;
        return (
          <label key={record.id} className="choice">
            <input
              type="checkbox"
              checked={others.length < evidence.length}
              onChange={(event) =>
                onChange(event.target.checked ? [...others, { recordId: record.id, fileDigest, row }] : others)
              }
            />
            <span>
              <b>{KINDS[record.kind].heading}</b>　{documentNumber}　{dated}　{authority}
              <span className="soft small">　{endsOn === null ? COMPOSE.noEnd : COMPOSE.until(endsOn)}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
