import { COMPOSE, CONFLICT } from '#site/text/zh-CN-desk-compose.ts';
import { sayInstant } from './say-instant.ts';
import type { Saving } from './use-draft.ts';

function say(saving: Saving): string {
  switch (saving.kind) {
    case 'saved':
      return saving.at === null ? '' : COMPOSE.saved(sayInstant(saving.at));
    case 'unsaved':
      return COMPOSE.unsaved;
    case 'saving':
      return COMPOSE.saving;
    case 'fault':
      return `${COMPOSE.fault}${saving.says}`;
    case 'conflict':
      return CONFLICT.title;
  }
}

/** How the saving stands, always in sight, and a button for those who will not wait. */
export function SavingLine({ saving, onSave }: { saving: Saving; onSave(): Promise<unknown> }) {
  const isFault = saving.kind === 'fault' || saving.kind === 'conflict';
  return (
    <p className="saving">
      <span role="status" className={isFault ? 'fault' : 'soft'}>
        {say(saving)}
      </span>{' '}
      <button type="button" className="plain" disabled={saving.kind === 'saving'} onClick={() => void onSave()}>
        {COMPOSE.saveNow}
      </button>
    </p>
  );
}
