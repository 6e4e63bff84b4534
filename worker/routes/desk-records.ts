import type { Context, Hono } from 'hono';
import { hasUsccShape, normaliseUscc } from '#domain/identifiers/uscc.ts';
import { MEASURE_STAGES, type MeasureStage, mayMeasure } from '#domain/records-desk/measure-actions.ts';
import { lawOf } from '#domain/records-desk/measure-law.ts';
import { readScope } from '#domain/records-desk/read-scope.ts';
import type { StoredMeasure } from '#domain/records-desk/stored-measure.ts';
import { deskProblem } from '../desk/desk-problem.ts';
import { type DecideAction, decideMeasure } from '../desk/records/decide-measure.ts';
import { readPlace, writePlace } from '../desk/records/list-place.ts';
import { noteDays } from '../desk/records/note-days.ts';
import { prepareMeasure } from '../desk/records/prepare-measure.ts';
import { recordCase, recordsOf } from '../desk/records/record-case.ts';
import { recordSubject } from '../desk/records/record-subject.ts';
import { DaysBodySchema, DecideBodySchema, MeasureBodySchema } from '../desk/records/records-body.ts';
import { staffNames } from '../desk/staff-accounts.ts';
import { readLog } from '../store/desk-log.ts';
import { listMeasures, readMeasure } from '../store/record-measures.ts';
import type { DeskEnv } from './desk-env.ts';
import { readBody } from './desk-read-body.ts';
import { mountRecordLists } from './desk-records-lists.ts';

const LISTED = 50;
const DECISIONS: readonly DecideAction[] = ['approve', 'refuse', 'recall'];

/**
 * `/desk/api/records`: what units owe, what is kept back and why, what was received, and measures on one record by two people. Whoever may
 * not see a record is not told that it is there.
 */
export function mountRecords(desk: Hono<DeskEnv>): void {
  mountRecordLists(desk);
  desk.get('/records/of/:uscc', async (c) => {
    if (readScope(c.get('member')) === null) return deskProblem('wrong-role');
    const uscc = normaliseUscc(c.req.param('uscc'));
    const found = hasUsccShape(uscc) ? await recordsOf(c.get('desk'), c.get('member'), uscc) : null;
    return found === null ? deskProblem('not-found') : c.json(found);
  });
  desk.get('/records/of/:uscc/:recordId', async (c) => {
    if (readScope(c.get('member')) === null) return deskProblem('wrong-role');
    const { uscc, recordId } = c.req.param();
    const found = await recordCase(c.get('desk'), c.get('member'), uscc, recordId);
    if (found === null) return deskProblem('not-found');
    const { db } = c.get('desk');
    const log = await readLog(db, { after: 0, subject: recordSubject({ uscc, recordId }) });
    const people = await namesIn(
      c,
      found.measures,
      log.map(({ actor }) => actor),
    );
    return c.json({ ...found, log, people });
  });
  desk.post('/records/of/:uscc/:recordId/measures', async (c) => {
    const body = await readBody(c.req.raw, MeasureBodySchema);
    if (body instanceof Response) return body;
    if (!c.get('member').roles.includes('author')) return deskProblem('wrong-role');
    const { uscc, recordId } = c.req.param();
    const asked = { uscc, recordId, ...body };
    const outcome = await prepareMeasure(c.get('desk'), c.get('member'), crypto.randomUUID(), asked);
    switch (outcome.kind) {
      case 'done':
        return c.json(outcome.measure, 201);
      case 'refused':
        return deskProblem(outcome.refusal);
      case 'fault': {
        const { fault, member } = outcome;
        return deskProblem('measure-fault', { fault, ...(member === undefined ? {} : { member }) });
      }
      case 'moot':
        return deskProblem('measure-moot', { fault: outcome.verdict.kind });
      case 'open':
        return deskProblem('measure-open');
      case 'unknown':
        return deskProblem('not-found');
    }
  });
  desk.post('/records/of/:uscc/:recordId/days', async (c) => {
    const body = await readBody(c.req.raw, DaysBodySchema);
    if (body instanceof Response) return body;
    if (!c.get('member').roles.includes('author')) return deskProblem('wrong-role');
    const { uscc, recordId } = c.req.param();
    const days = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    const outcome = await noteDays(c.get('desk'), c.get('member'), { uscc, recordId, days });
    if (outcome.kind === 'done') return c.json(days);
    if (outcome.kind === 'refused') return deskProblem(outcome.refusal);
    return outcome.kind === 'fault' ? deskProblem('measure-fault', { fault: outcome.fault }) : deskProblem('not-found');
  });
  mountMeasures(desk);
}

function mountMeasures(desk: Hono<DeskEnv>): void {
  desk.get('/records/measures', async (c) => {
    const scope = readScope(c.get('member'));
    if (scope === null) return deskProblem('wrong-role');
    const stage = c.req.query('stage') ?? 'prepared';
    const after = c.req.query('after');
    const place = after === undefined ? null : readPlace(after, 1);
    if (!isStage(stage) || (after !== undefined && place === null)) return deskProblem('invalid-body');
    const before = place === null ? null : Number(place[0]);
    const rows = await listMeasures(c.get('desk').db, { stage, unit: scope.unit, before, limit: LISTED + 1 });
    const items = rows.slice(0, LISTED);
    const last = rows.length > LISTED ? items.at(-1) : undefined;
    return c.json({
      items,
      people: await namesIn(c, items),
      next: last === undefined ? null : writePlace([last.no]),
    });
  });
  desk.get('/records/measures/:id', async (c) => {
    const scope = readScope(c.get('member'));
    if (scope === null) return deskProblem('wrong-role');
    const measure = await readMeasure(c.get('desk').db, c.req.param('id'));
    if (measure === null || (scope.unit !== null && scope.unit !== measure.unit)) return deskProblem('not-found');
    const may = Object.fromEntries(
      DECISIONS.map((action) => [action, mayMeasure(c.get('member'), action, measure, '理由')]),
    );
    return c.json({ measure, law: lawOf(measure.basis), may, people: await namesIn(c, [measure]) });
  });
  desk.post('/records/measures/:id/:action', async (c) => {
    const action = DECISIONS.find((one) => one === c.req.param('action'));
    if (action === undefined) return deskProblem('not-found');
    const body = await readBody(c.req.raw, DecideBodySchema);
    if (body instanceof Response) return body;
    if (readScope(c.get('member')) === null) return deskProblem('wrong-role');
    const { reason } = body;
    const outcome = await decideMeasure(c.get('desk'), c.get('member'), c.req.param('id'), { action, reason });
    switch (outcome.kind) {
      case 'done':
        return c.json(outcome.measure);
      case 'refused':
        return deskProblem(outcome.refusal);
      case 'changed':
        return deskProblem('record-changed');
      case 'moot':
        return deskProblem('measure-moot');
      case 'unknown':
        return deskProblem('not-found');
    }
  });
}

function isStage(text: string): text is MeasureStage {
  return MEASURE_STAGES.some((stage) => stage === text);
}

/** Names of the people in measures, by id. */
async function namesIn(
  c: Context<DeskEnv>,
  measures: readonly StoredMeasure[],
  others: readonly string[] = [],
): Promise<Record<string, string>> {
  const ids = measures.flatMap((one) => [one.preparedBy, ...(one.decidedBy === null ? [] : [one.decidedBy])]);
  return staffNames(c.get('desk').db, [...ids, ...others]);
}
