import { useState } from 'react';
import type { NoticeParty } from '#domain/notices/notice.ts';
import type { PublicProfile } from '#domain/profile.ts';
import { COMPOSE } from '#site/text/zh-CN-desk-compose.ts';
import { askDesk } from './ask-desk.ts';
import { blankParty } from './blank-notice.ts';
import { Field } from './Field.tsx';
import { sayFault } from './say-fault.ts';

/** Choosing parties by code, several at once where there may be several: only an enterprise about which something is public can be one. */
export function AddParty({ onAdd }: { onAdd(parties: NoticeParty[]): void }) {
  const [code, setCode] = useState('');
  const [said, setSaid] = useState('');
  async function look(): Promise<void> {
    setSaid(COMPOSE.looking);
    const found: NoticeParty[] = [];
    const missed: string[] = [];
    let fault = '';
    for (const one of new Set(code.split(/[\s,，、;；]+/u).filter((part) => part !== ''))) {
      const answer = await askDesk<PublicProfile>('GET', `/enterprises/${encodeURIComponent(one)}`);
      if (answer.ok) found.push(blankParty(answer.value.uscc, answer.value.name));
      else {
        missed.push(one);
        fault = answer.code === 'not-found' ? COMPOSE.unknownEnterprise : sayFault(answer.code);
      }
    }
    onAdd(found);
    setCode(missed.join(' '));
    setSaid(fault);
  }
  return (
    <Field id="at-parties" label={COMPOSE.uscc} hint={COMPOSE.usccHint} below={<p role="status">{said}</p>}>
      <div className="row">
        <input
          id="at-parties"
          className="code"
          aria-describedby="at-parties-hint"
          value={code}
          maxLength={4000}
          autoCapitalize="characters"
          onChange={(event) => setCode(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void look();
          }}
        />
        <button type="button" disabled={code.trim() === ''} onClick={() => void look()}>
          {COMPOSE.look}
        </button>
      </div>
    </Field>
  );
}
