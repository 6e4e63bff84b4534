import { useCallback, useEffect, useState } from 'react';
import type { Finding } from '#domain/notices/lint/finding.ts';
import type { NoticeParty } from '#domain/notices/notice.ts';
import { NOTICE_LENGTHS } from '#domain/notices/notice-lengths.ts';
import type { PublicProfile, PublicRecord } from '#domain/profile.ts';
import { COMPOSE } from '#site/text/zh-CN-desk-compose.ts';
import { askDesk } from './ask-desk.ts';
import { EvidenceChoice } from './EvidenceChoice.tsx';
import { Findings } from './Findings.tsx';
import { NoticeField } from './NoticeField.tsx';
import { placeId } from './place-id.ts';
import { sayFault } from './say-fault.ts';

/** One party: `hasTexts` where it has words of its own (all kinds but the typical case). */
export type PartyFieldsProps = {
  place: number;
  party: NoticeParty;
  hasTexts: boolean;
  findings: readonly Finding[];
  onChange(party: NoticeParty): void;
  onFill(records: readonly PublicRecord[]): void;
  onRemove(): void;
};

/** A party of a notice and the records about it that the notice rests on. */
export function PartyFields({ place, party, hasTexts, findings, onChange, onFill, onRemove }: PartyFieldsProps) {
  const [profile, setProfile] = useState<PublicProfile | null>(null);
  const [said, setSaid] = useState('');
  const at = `parties[${place}]`;
  const { uscc } = party;
  const look = useCallback(async () => {
    const answer = await askDesk<PublicProfile>('GET', `/enterprises/${encodeURIComponent(uscc)}`);
    if (answer.ok) setProfile(answer.value);
    else setSaid(answer.code === 'not-found' ? COMPOSE.unknownEnterprise : sayFault(answer.code));
  }, [uscc]);
  useEffect(() => {
    void look();
  }, [look]);
  const chosen = profile?.records.filter(({ id }) => party.evidence.some(({ recordId }) => recordId === id)) ?? [];
  return (
    <section className="party stack" aria-labelledby={placeId(at)}>
      <h3 id={placeId(at)} tabIndex={-1}>
        {COMPOSE.party(place + 1)}　{party.name}
      </h3>
      <p className="code">{uscc}</p>
      <Findings findings={findings.filter((one) => one.at === at)} />
      {profile !== null && (
        <EvidenceChoice
          profile={profile}
          evidence={party.evidence}
          onChange={(evidence) => onChange({ ...party, name: profile.name, evidence })}
        />
      )}
      {chosen.length > 0 && (
        <p>
          <button
            type="button"
            onClick={() => {
              onFill(chosen);
              setSaid(COMPOSE.filled);
            }}
          >
            {COMPOSE.fill}
          </button>{' '}
          <span className="soft small">{COMPOSE.fillNote}</span>
        </p>
      )}
      <p role="status">{said}</p>
      {hasTexts &&
        (['problem', 'handling'] as const).map((member) => (
          <NoticeField
            key={member}
            at={`${at}.${member}`}
            label={COMPOSE.fields[member]}
            text={party[member]}
            most={NOTICE_LENGTHS.row}
            rows={3}
            findings={findings}
            onChange={(text) => onChange({ ...party, [member]: text })}
          />
        ))}
      <button type="button" className="plain" onClick={onRemove}>
        {COMPOSE.removeParty(place + 1)}
      </button>
    </section>
  );
}
