import { assertNever } from '../assert-never.ts';
import type { RecordKind } from '../records/index.ts';
import type { ChangeEvent } from '../wire/change-feed.ts';

const NAMES: Readonly<Record<RecordKind, string>> = {
  registration: '登记信息',
  licence: '行政许可信息',
  penalty: '行政处罚信息',
  'spot-check': '抽查检查信息',
  'sampling-test': '监督抽检信息',
  'abnormal-listing': '经营异常信息',
  'serious-listing': '严重违法失信名单信息',
  commitment: '信用承诺信息',
};

/**
 * A change in words, the same on the page of a watchlist and in its feeds: what to look at again, and of what has ended only that it has.
 * @example changeWords({ change: 'ended', why: 'ended-by-law', … }) // '一条信息法定公示期届满，停止公示'
 */
export function changeWords({ change, why, recordId, recordDigest, recordKind }: ChangeEvent): string {
  const isEnterprise = recordId === null && recordDigest === null;
  const what = recordKind === null ? '信息（今已停止公示）' : NAMES[recordKind];
  switch (change) {
    case 'published':
      return isEnterprise ? '开始公示该主体的信息' : `新公示一条${what}`;
    case 'updated':
      return isEnterprise
        ? '主体信息有变化：名称、状态、地区或者重点领域'
        : `一条${what}有变化：更正、异议、状态或者期限`;
    case 'ended':
      if (isEnterprise) return '该主体的公示信息已停止公示';
      return why === 'ended-by-law'
        ? '一条信息法定公示期届满，停止公示'
        : '一条信息在期满前停止公示（撤销、更正、信用修复或者其他依法情形）';
    default:
      return assertNever(change);
  }
}
