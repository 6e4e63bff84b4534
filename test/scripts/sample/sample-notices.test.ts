import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { SAMPLE_DAY } from '#scripts/sample/cast.ts';
import { importSample } from '#scripts/site/import-sample.ts';
import { openRegister } from '#worker/open-register.ts';
import { readNotice } from '#worker/store/notices.ts';
import { temporaryDatabase } from '../../worker/store/temporary-database.ts';

const day = SAMPLE_DAY as CalendarDate;
const ROOT = join(import.meta.dirname, '../../..');

type Sample = { id: string; caseFacts?: string; parties: { uscc: string; documents: string[]; problem: string }[] };

describe('the notices of the demo', () => {
  it('are all published, and tell the facts of the penalties they stand on', async () => {
    const db = await temporaryDatabase();
    await importSample(db, ROOT, day);
    const register = openRegister(db, xianning, 'embedded');
    const samples = JSON.parse(readFileSync(join(ROOT, 'data/sample/notices.json'), 'utf8')) as Sample[];
    for (const { id, caseFacts = '', parties } of samples) {
      expect(await readNotice(db, id), id).not.toBeNull();
      for (const { uscc, documents, problem } of parties) {
        const publication = (await register.read(uscc, day))?.publication;
        const records = publication?.outcome === 'published' ? publication.profile.records : [];
        const facts = records.flatMap(({ kind, body }) =>
          kind === 'penalty' && documents.includes(body.documentNumber) ? [body.violationFacts ?? ''] : [],
        );
        const told = (problem || caseFacts).replace(/^当事人/, '').replace(/。$/, '');
        expect(facts.join(), id).toContain(told);
      }
    }
  });
});
