import { describe, expect, it } from 'vitest';
import { type Notice, NoticeSchema } from '#domain/notices/notice.ts';
import { TYPICAL_CASE } from '#test/domain/notices/a-notice.ts';
import { digestText } from '#worker/desk/digest-text.ts';
import { readLog } from '#worker/store/desk-log.ts';
import { listNoticeVersions, readNoticeVersion } from '#worker/store/notices.ts';
import { deskOver, ID, OTHER, published, WRITER } from './notice-desk.ts';

describe('savings while somebody writes', () => {
  // As a request brings it: members in the order of the schema.
  const text = (title: string): Notice => NoticeSchema.parse({ ...TYPICAL_CASE, title });
  const versionsOf = async ({ db }: ReturnType<typeof deskOver>) =>
    (await listNoticeVersions(db, ID)).map(({ version, author }) => `${version} ${author}`);

  it('are one version per person and pause, told in the log once, and never change what was sealed', async () => {
    const desk = deskOver();
    await desk.start();
    const save = (title: string, minute: number, who = WRITER, auto = true) =>
      desk.act(who, 'edit', { notice: text(title), auto }, '2026-11-24', minute);
    for (const minute of [1, 2, 3, 4]) await save(`标题${minute}`, minute);
    expect(await versionsOf(desk)).toEqual(['1 writer', '2 writer']);
    expect((await readNoticeVersion(desk.db, ID, 2))?.title).toBe('标题4');

    // A pause, another person, and saving by hand each begin or end a version.
    await save('标题5', 10);
    await save('标题6', 11, OTHER);
    await save('标题7', 12);
    await save('标题8', 13, WRITER, false);
    await save('标题9', 14);
    expect(await versionsOf(desk)).toEqual(['1 writer', '2 writer', '3 writer', '4 other', '5 writer', '6 writer']);
    expect((await readNoticeVersion(desk.db, ID, 5))?.title).toBe('标题8');
    const edits = (await readLog(desk.db, { after: 0 })).filter(({ action }) => action === 'edit');
    expect(edits.map(({ detail }) => detail.version)).toEqual([2, 3, 4, 5, 5, 6]);

    await desk.act(WRITER, 'submit', {}, '2026-11-24', 15);
    await expect(desk.db.prepare("UPDATE notice_version SET content = '{}' WHERE version = 6").run()).rejects.toThrow(
      'never changed',
    );
    const submitted = (await readLog(desk.db, { after: 0 })).at(-1);
    expect(submitted?.detail.content).toBe(await digestText(JSON.stringify(text('标题9'))));
  });

  it('of a person who did not see another’s are a conflict, as any other', async () => {
    const desk = deskOver();
    await desk.start();
    await desk.act(WRITER, 'edit', { notice: text('甲'), auto: true });
    expect(await desk.act(OTHER, 'edit', { notice: text('乙'), auto: true, revision: 1 })).toMatchObject({
      kind: 'conflict',
    });
    expect((await readNoticeVersion(desk.db, ID, 2))?.title).toBe('甲');
  });
});

describe('an objection to a notice', () => {
  it('is shown beside it while it is open and once it is answered; one that is only filed is not', async () => {
    const desk = await published();
    const object = (id: string, stage: string, filedOn: string, answeredOn: string | null) =>
      desk.db
        .prepare(
          `INSERT INTO objection (id, receipt_hash, notice_id, ground, statement, relation, stage, filed_on, answered_on, updated_at)
           VALUES (?1, ?1, ?2, 'other', 's', 'other', ?3, ?4, ?5, 'x')`,
        )
        .bind(id, ID, stage, filedOn, answeredOn)
        .run();
    const shown = async () => {
      const answer = await desk.publicOn('2026-12-24');
      return answer?.outcome === 'published' ? answer.notice.objection : undefined;
    };
    await object('a', 'filed', '2026-11-25', null);
    await object('b', 'refused', '2026-11-25', '2026-11-26');
    expect(await shown()).toBeNull();
    await object('c', 'rejected', '2026-11-25', '2026-11-27');
    await object('d', 'upheld', '2026-11-25', '2026-11-30');
    expect(await shown()).toMatchObject({ filedOn: '2026-11-25', answeredOn: '2026-11-30' });
    await object('e', 'accepted', '2026-11-26', null);
    await object('f', 'accepted', '2026-12-01', null);
    expect(await shown()).toEqual({ filedOn: '2026-11-26', dueOn: '2026-12-24', answeredOn: null });
  });
});
