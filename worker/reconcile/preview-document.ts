import { html } from 'hono/html';
import { REGISTRATION_STATUSES } from '#domain/codes/registration-status.ts';
import type { PublicProfile } from '#domain/profile.ts';

/**
 * The small page another program shows beside a candidate: who it is and since when, with a way to the whole. No script and no style.
 * @example await previewDocument(profile, origin)
 */
export async function previewDocument(profile: PublicProfile, origin: string): Promise<string> {
  const { uscc, name, region, status, formerNames, demo, asOf } = profile;
  const wording = REGISTRATION_STATUSES.find(({ code }) => code === status)?.wording ?? '登记信息尚未归集';
  const document = html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${name}</title></head><body>
<p><strong>${name}</strong>${demo ? '（示例数据）' : ''}</p>
<p>${uscc}<br>${region?.name ?? '所属地区不明'} · ${wording}</p>
${formerNames.length === 0 ? '' : html`<p>曾用名：${formerNames.join('、')}</p>`}
<p><a href="${origin}/enterprise/${uscc}" target="_blank" rel="noopener">全部公示信息</a>（截至 ${asOf}）</p>
</body></html>`;
  return String(await document);
}
