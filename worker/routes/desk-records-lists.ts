import type { Context, Hono } from 'hono';
import { PROVISIONS } from '#domain/law/index.ts';
import { readScope } from '#domain/records-desk/read-scope.ts';
import { deskProblem } from '../desk/desk-problem.ts';
import { readPlace, writePlace } from '../desk/records/list-place.ts';
import { receiptReport } from '../desk/records/receipt-report.ts';
import { deskTable } from '../jobs/sync-desk.ts';
import { latestSeq } from '../store/changes.ts';
import { boardOf, listHeld, listWithheld, openDuties, withheldReasons } from '../store/desk-reads.ts';
import { readIndexedSeq } from '../store/index-progress.ts';
import { listReceipts, readReceipt, receiptFaults } from '../store/receipts.ts';
import type { DeskEnv } from './desk-env.ts';

const LISTED = 50;
const FAULTS = 100;
const CITATIONS: ReadonlyMap<string, string> = new Map(PROVISIONS.map(({ id, citation }) => [id, citation]));

/** What a list is asked for, and where it begins. */
type Asked = { unit: string | null; place: string[] | null };

/** The lists of the records desk, each behind a cursor, each within what the person may see. */
export function mountRecordLists(desk: Hono<DeskEnv>): void {
  desk.get('/records/board', async (c) => {
    const asked = askedOf(c, 0);
    if (asked instanceof Response) return asked;
    const { db, asOf, jurisdiction } = c.get('desk');
    const units = await boardOf(db, asked.unit, asOf);
    const isCurrent = (await readIndexedSeq(db, deskTable(jurisdiction))) >= (await latestSeq(db));
    return c.json({ asOf, isCurrent, units });
  });
  desk.get('/records/duties', async (c) => {
    const asked = askedOf(c, 4);
    if (asked instanceof Response) return asked;
    if (asked.unit === null) return deskProblem('incomplete', { member: 'unit' });
    const [dueOn = '', recordId = '', duty = '', provision = ''] = asked.place ?? [];
    const after = asked.place === null ? null : { dueOn, recordId, duty, provision };
    const state = c.req.query('state') === 'unknown' ? 'unknown' : 'open';
    const { db, asOf } = c.get('desk');
    const rows = await openDuties(db, { unit: asked.unit, state, after, limit: LISTED + 1 });
    const page = pageOf(rows, LISTED, (one) => [one.dueOn ?? '', one.recordId, one.duty, one.provision]);
    const items = page.items.map((one) => ({ ...one, citation: CITATIONS.get(one.provision) ?? '' }));
    return c.json({ asOf, ...page, items });
  });
  desk.get('/records/withheld', async (c) => {
    const asked = askedOf(c, 2);
    if (asked instanceof Response) return asked;
    const [receivedOn = '', recordId = ''] = asked.place ?? [];
    const before = asked.place === null ? null : { receivedOn, recordId };
    const { db } = c.get('desk');
    const reason = c.req.query('reason') ?? null;
    const rows = await listWithheld(db, { unit: asked.unit, reason, before, limit: LISTED + 1 });
    return c.json({
      ...pageOf(rows, LISTED, (one) => [one.receivedOn, one.recordId]),
      reasons: await withheldReasons(db, asked.unit),
    });
  });
  desk.get('/records/held', async (c) => {
    const asked = askedOf(c, 1);
    if (asked instanceof Response) return asked;
    const before = asked.place === null ? null : Number(asked.place[0]);
    const { db } = c.get('desk');
    const rows = await listHeld(db, { unit: asked.unit, rule: c.req.query('rule') ?? null, before, limit: LISTED + 1 });
    return c.json(pageOf(rows, LISTED, ({ no }) => [no]));
  });
  desk.get('/records/imports', async (c) => {
    const asked = askedOf(c, 1);
    if (asked instanceof Response) return asked;
    const before = asked.place === null ? null : Number(asked.place[0]);
    const rows = await listReceipts(c.get('desk').db, { unit: asked.unit, before, limit: LISTED + 1 });
    return c.json(pageOf(rows, LISTED, ({ no }) => [no]));
  });
  desk.get('/records/imports/:digest', async (c) => {
    const asked = askedOf(c, 1);
    if (asked instanceof Response) return asked;
    const { db } = c.get('desk');
    const receipt = await readReceipt(db, c.req.param('digest'), asked.unit);
    if (receipt === null) return deskProblem('not-found');
    const after = asked.place === null ? 0 : Number(asked.place[0]);
    const faults = await receiptFaults(db, receipt.digest, { after, limit: FAULTS + 1 });
    return c.json({ receipt, ...pageOf(faults, FAULTS, ({ line }) => [line]) });
  });
  desk.get('/records/imports/:digest/report.csv', async (c) => {
    const asked = askedOf(c, 0);
    if (asked instanceof Response) return asked;
    const { db } = c.get('desk');
    const receipt = await readReceipt(db, c.req.param('digest'), asked.unit);
    if (receipt === null) return deskProblem('not-found');
    return new Response(await receiptReport(db, receipt), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': `attachment; filename="import-${receipt.no}.csv"`,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}

/**
 * Whose rows a person may see and asks for, and where the page begins.
 * @param texts how many texts a cursor of this list holds; 0: the list has no pages
 */
function askedOf(c: Context<DeskEnv>, texts: number): Asked | Response {
  const scope = readScope(c.get('member'));
  if (scope === null) return deskProblem('wrong-role');
  const unit = c.req.query('unit') || null;
  if (scope.unit !== null && unit !== null && unit !== scope.unit) return deskProblem('foreign-unit');
  const after = texts === 0 ? undefined : c.req.query('after');
  const place = after === undefined ? null : readPlace(after, texts);
  if (after !== undefined && place === null) {
    return deskProblem('invalid-body', { errors: [{ path: 'after', rule: 'cursor' }] });
  }
  return { unit: scope.unit ?? unit, place };
}

/** The rows of a page, one more having been asked for, and the cursor of the next one; null: there is none. */
function pageOf<Row>(rows: readonly Row[], limit: number, placeOf: (row: Row) => (string | number)[]) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? writePlace(placeOf(last)) : null };
}
