import type { RecordKind } from '../records/index.ts';
import { toHalfWidth } from '../text-width.ts';
import type { Jurisdiction } from './jurisdiction.ts';

// A joint name is of our own only if every one of those that sign is.
const SEVERAL = /[、,;/|+&]/u;
const OTHER_BODY = /局|院|厅|部|委|公司|协会|组织/u;
const PLACE = /^(?:原)?(?:国家|[\p{Script=Han}]*[省市县区州旗盟])?$/u;
const OWN_SUFFIX = /^(?:总|服务|管理|和?大数据|数据)*(?:局|委员会)/u;
const OWN_PARTS = /分局|知识产权局|综合执法局|部门/gu;

/**
 * Whether an authority or unit is one whose facts this portal may publish about this kind of record: a market regulator, past or
 * present, of whatever place; a unit named in the jurisdiction; for licences, registration and commitments also an approval bureau. Everything
 * else is another department, whatever its name (国办发〔2025〕22号). The name of a place is no department: 公安县市场监督管理局.
 * @example isOwnAuthority('咸宁市卫生健康委员会', 'penalty', xianning) // false
 */
export function isOwnAuthority(name: string, kind: RecordKind, { authorities }: Jurisdiction): boolean {
  const words =
    kind === 'licence' || kind === 'registration' || kind === 'commitment'
      ? [...authorities.regulators, ...authorities.approvalBureaus]
      : authorities.regulators;
  const parts = toHalfWidth(name).replace(/\s+/gu, '').split(SEVERAL);
  return parts.every((part) => authorities.units.includes(part) || isRegulator(part, words));
}

/** The word stands where the name of an office stands: after a place, and no other body follows it. */
function isRegulator(name: string, words: readonly string[]): boolean {
  return words.some((word) => {
    const start = name.indexOf(word);
    if (start < 0) return false;
    const place = name.slice(0, start);
    if (!PLACE.test(place) || OTHER_BODY.test(place)) return false;
    const rest = name.slice(start + word.length).replace(OWN_SUFFIX, '');
    return !OTHER_BODY.test(rest.replace(OWN_PARTS, ''));
  });
}
