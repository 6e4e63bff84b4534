import { expect } from 'vitest';
import type { CalendarDate } from '#domain/date.ts';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { NoticeAction } from '#domain/notices/notice-actions.ts';
import type { StaffMember } from '#domain/notices/staff-role.ts';
import { recordOutcome } from '#domain/publish.ts';
import { publicationsOf, TYPICAL_CASE } from '#test/domain/notices/a-notice.ts';
import { anEnterprise, aRecord, day } from '#test/fixtures/enterprise-builder.ts';
import { memoryDatabase } from '#test/search-index/memory-database.ts';
import { actOnNotice, type Desk, type NoticeRequest } from '#worker/desk/act-on-notice.ts';
import { listPublicNotices, readPublicNotice } from '#worker/desk/public-notices.ts';
import { startNotice } from '#worker/desk/start-notice.ts';
import { readNotice } from '#worker/store/notices.ts';

export const WRITER: StaffMember = { id: 'writer', roles: ['author'], unit: '宣传科' };
export const OTHER: StaffMember = { id: 'other', roles: ['author'], unit: '宣传科' };
export const REVIEWER: StaffMember = { id: 'reviewer', roles: ['reviewer'], unit: null };
export const PUBLISHER: StaffMember = { id: 'publisher', roles: ['publisher'], unit: null };
export const CASE = anEnterprise([aRecord('registration'), aRecord('licence'), aRecord('penalty')]);
export const ID = 'n-1';

/** A desk over a database, with one enterprise whose penalty is public, and what is done and seen there. */
export function deskOver(db = memoryDatabase().db, enterprises = [CASE]) {
  const register = {
    readMany: async (_usccs: readonly string[], asOf: CalendarDate) =>
      new Map(
        [...publicationsOf(enterprises, asOf)].map(([uscc, publication]) => [
          uscc,
          { publication, outcomeOf: (id: string) => recordOutcome(CASE, id, asOf, xianning) },
        ]),
      ),
  };
  const on = (asOf: string): Desk => ({
    db,
    register,
    jurisdiction: xianning,
    asOf: day(asOf),
    at: `${asOf}T01:00:00.000Z`,
  });
  const act = async (
    member: StaffMember,
    action: NoticeAction,
    request: Partial<NoticeRequest> = {},
    asOf = '2026-11-24',
    minute = 0,
  ) => {
    const revision = (await readNotice(db, ID))?.revision ?? 0;
    const at = `${asOf}T01:${String(minute).padStart(2, '0')}:00.000Z`;
    return actOnNotice({ ...on(asOf), at }, member, ID, {
      action,
      revision,
      reason: null,
      notice: null,
      auto: false,
      publishOn: null,
      overrides: [],
      withdrawalReason: null,
      ...request,
    });
  };
  const start = () => startNotice(on('2026-11-24'), WRITER, { id: ID, unit: '宣传科', notice: TYPICAL_CASE });
  const publicOn = (asOf: string) => readPublicNotice({ db, register, asOf: day(asOf) }, ID);
  const listOn = async (asOf: string, uscc: string | null = null) =>
    (await listPublicNotices({ db, register, asOf: day(asOf) }, { limit: 20, after: null, uscc })).notices.map(
      ({ id }) => id,
    );
  return { db, act, start, publicOn, listOn, on };
}

/** A desk where one notice was published. */
export async function published() {
  const desk = deskOver();
  await desk.start();
  await desk.act(WRITER, 'submit');
  await desk.act(REVIEWER, 'approve');
  expect(await desk.act(PUBLISHER, 'publish')).toMatchObject({ kind: 'done' });
  return desk;
}
