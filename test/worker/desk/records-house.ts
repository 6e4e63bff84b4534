import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { StaffRole } from '#domain/notices/staff-role.ts';
import { AS_OF, day, ENTERPRISE_NAME, ENTERPRISE_USCC } from '#test/fixtures/enterprise-builder.ts';
import { importRows } from '#test/worker/ingest/import-rows.ts';
import { aFile, aPenaltyRow, aRegistrationRow } from '#test/worker/ingest/row-fixture.ts';
import { beginFile, finishFile, ingestRows } from '#worker/ingest/ingest.ts';
import { noteFaults } from '#worker/ingest/note-faults.ts';
import { recordId } from '#worker/ingest/record-id.ts';
import { syncDesk } from '#worker/jobs/sync-desk.ts';
import type { Browser } from './desk-fixture.ts';
import { deskServer } from './desk-server.ts';

export const OWN_UNIT = '执法支队';
export const FOREIGN_UNIT = '高新分局';
export const CODE = ENTERPRISE_USCC;
const NUMBER = '咸市监处罚〔2026〕78号';
const WITHHELD_NUMBER = '咸市监处罚〔2026〕77号';
const FOREIGN_NUMBER = '咸市监处罚〔2026〕79号';
/** A public penalty of the own unit; one of it that is kept back and overdue; a public one of the foreign unit. */
export const PENALTY = recordId('penalty', CODE, NUMBER);
export const WITHHELD = recordId('penalty', CODE, WITHHELD_NUMBER);
export const FOREIGN_PENALTY = recordId('penalty', CODE, FOREIGN_NUMBER);
/** What a department may write into any cell. */
export const HOSTILE = '=HYPERLINK("http://x.example")<script>alert(1)</script>';

export type Answer = { status: number; body: Record<string, unknown> };

/** A desk over a register with three penalties of two units and two received files, and people signed in. */
export async function recordsHouse() {
  const server = await deskServer({ isStored: true });
  const { db } = server;
  await importRows(db, aFile('list', { kind: 'registration' }), [aRegistrationRow(ENTERPRISE_NAME)]);
  const decidedOn = day('2026-10-12');
  const personal = {
    documentNumber: WITHHELD_NUMBER,
    decidedOn,
    publishedOn: null,
    violationFacts: '电话13800000000。',
  };
  const own = aFile('a', { receivedOn: '2026-10-20', sender: OWN_UNIT, name: `${HOSTILE}.csv`, rows: 5 });
  await beginFile(db, own);
  await ingestRows(
    db,
    own,
    [
      aPenaltyRow({ documentNumber: NUMBER, decidedOn, publishedOn: decidedOn }, { unit: OWN_UNIT }),
      aPenaltyRow(personal, { line: 3, unit: OWN_UNIT }),
    ],
    [
      { line: 4, rule: 'name-only', message: '只有名称。', uscc: null, kind: 'penalty', summary: HOSTILE },
      { line: 5, rule: 'natural-person', message: '自然人。', uscc: null, kind: 'penalty', summary: '行政处罚' },
    ],
  );
  await noteFaults(db, own, [
    { line: 4, verdict: 'held', rule: 'name-only', column: '名称', message: '只有名称。' },
    { line: 6, verdict: 'rejected', rule: 'uscc-shape', column: HOSTILE, message: HOSTILE },
  ]);
  await finishFile(db, own, { accepted: 2, corrected: 0, duplicate: 0, held: 2, rejected: 1 });
  await importRows(db, aFile('b', { receivedOn: '2026-10-21', sender: FOREIGN_UNIT }), [
    aPenaltyRow({ documentNumber: FOREIGN_NUMBER, decidedOn, publishedOn: decidedOn }, { unit: FOREIGN_UNIT }),
  ]);
  await sync();

  async function sync(asOf: CalendarDate = AS_OF): Promise<void> {
    await syncDesk(db, asOf, xianning);
  }

  async function ask(who: Browser | null, method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await server.ask(who, method, `/desk/api/records${path}`, body);
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    return { status: answer.status, body: (isJson ? JSON.parse(text) : { text }) as Record<string, unknown> };
  }

  const withdraw = { measure: { measure: 'withdraw', on: AS_OF }, basis: 'decision-revoked', reason: '复议决定撤销' };

  /** Prepares a measure on a record and answers with its id. */
  async function prepare(who: Browser, recordId = PENALTY, body: unknown = withdraw): Promise<string> {
    const { status, body: made } = await ask(who, 'POST', `/of/${CODE}/${recordId}/measures`, body);
    if (status !== 201) throw new Error(`not prepared: ${JSON.stringify(made)}`);
    return String(made.id);
  }

  /** The answer itself, with headers of the test's choice. */
  const raw = (who: Browser | null, method: string, path: string, body?: unknown, more: Record<string, string> = {}) =>
    server.ask(who, method, `/desk/api/records${path}`, body, more);

  const hire = (name: string, roles: readonly StaffRole[], unit: string | null) => server.signIn(name, roles, unit);
  return { ...server, sync, ask, raw, prepare, withdraw, hire };
}
