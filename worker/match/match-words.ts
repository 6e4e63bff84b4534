import type { MatchedItem, MatchReason } from '#domain/wire/matching.ts';

const REASONS: Readonly<Record<MatchReason, string>> = {
  'code-and-name': '代码与名称均一致。',
  'code-and-former-name': '代码一致；所填名称是该主体的曾用名。',
  code: '代码一致；未填名称，未作核对。',
  name: '仅有一个主体公示此全称；未填代码，请以代码核对。',
  namesakes: '有两个以上主体现用或者曾用此名称，不代为选择，请以代码核对。',
  'former-name': '此名称是列出主体的曾用名，可能已由他人使用，请以代码核对。',
  similar: '没有主体公示此全称；列出的仅名称相近，请核对。',
  'script-differs': '仅有一个主体公示此名称，但所填名称的繁简或者异体字形不同，请以代码核对。',
  'name-contradicts-code': '代码有对应主体，但其名称与所填名称不同：代码与名称中至少一项有误，请核对。',
  'region-contradicts': '仅有一个主体公示此全称，但其所属地区与所填地区不同，请核对。',
  'code-not-found': '所填代码没有对应的公示信息，不能据名称认定。',
  'says-nothing': '所填名称只有地名或者组织形式，与之相近的主体太多，没有列出；请填写字号或者代码。',
  'nothing-found': '本系统没有与此名称相合的公示信息。这不表示该主体不存在，也不表示其信用良好。',
};

const CODES: Readonly<Record<Exclude<MatchedItem['code'], null>, string>> = {
  published: '',
  ended: '该代码的公示信息已依法停止公示。',
  unknown: '本系统没有该代码的公示信息，这不表示其不存在。',
  malformed: '该代码不符合 GB 32100-2015，请逐位核对。',
};

/**
 * The words for a judgement, as a person reads them.
 * @example matchWords('code', 'published') // '代码一致；未填名称，未作核对。'
 */
export function matchWords(reason: MatchReason, code: MatchedItem['code']): string {
  return `${REASONS[reason]}${code === null ? '' : CODES[code]}`;
}
