import { addDays, type CalendarDate } from '#domain/date.ts';
import type { DepartmentRow } from './department-file.ts';
import { DEMO_REMARK } from './enterprise-row.ts';
import type { FictionalEnterprise } from './fictional-enterprise.ts';

type Violation = { type: string; facts: string; basis: string };

const VIOLATIONS: readonly Violation[] = [
  {
    type: '经营超过保质期的食品',
    facts: '经营场所货架上摆放超过保质期的预包装食品待售，货值金额较小。',
    basis: '《中华人民共和国食品安全法》第一百二十四条第一款第（五）项',
  },
  {
    type: '未取得食品生产经营许可从事食品经营活动',
    facts: '未取得食品经营许可从事热食类食品制售活动。',
    basis: '《中华人民共和国食品安全法》第一百二十二条第一款',
  },
  {
    type: '生产经营不符合食品安全标准的食品',
    facts: '生产的一批次产品经监督抽检，菌落总数不符合食品安全国家标准要求。',
    basis: '《中华人民共和国食品安全法》第一百二十四条第二款',
  },
  {
    type: '未按规定建立并遵守进货查验记录制度',
    facts: '未能提供购进食品的进货查验记录和供货者许可证明。',
    basis: '《中华人民共和国食品安全法》第一百二十六条第一款第（三）项',
  },
  {
    type: '使用未经定期检验的特种设备',
    facts: '使用超过定期检验有效期的叉车从事装卸作业。',
    basis: '《中华人民共和国特种设备安全法》第八十四条第（一）项',
  },
  {
    type: '未按规定充装气瓶',
    facts: '对超过检验期限的气瓶进行充装。',
    basis: '《中华人民共和国特种设备安全法》第八十五条第一款',
  },
  {
    type: '发布虚假广告',
    facts: '在经营场所张贴的宣传页对商品性能作引人误解的宣传。',
    basis: '《中华人民共和国广告法》第五十五条第一款',
  },
];

/** What sets a penalty row apart: its day, its kinds, its fine in 万元 as the file writes it, and any other column. */
export type PenaltySituation = {
  decidedOn: CalendarDate;
  kinds: string;
  fine: string;
  serial: number;
  overrides?: DepartmentRow;
};

/** The decision number of the demo's penalty with the given serial, as its authority writes it. */
export function penaltyNumber(enterprise: FictionalEnterprise, decidedOn: CalendarDate, serial: number): string {
  const county = enterprise.county === '咸宁高新区' ? '咸高' : enterprise.county.replace(/[区县市]$/, '');
  return `${county}市监处罚〔${decidedOn.slice(0, 4)}〕${serial}号`;
}

/** A 2019 penalty row for a fictional enterprise; publicity follows ten days after the decision unless overridden. */
export function penaltyRow(
  enterprise: FictionalEnterprise,
  { decidedOn, kinds, fine, serial, overrides = {} }: PenaltySituation,
): DepartmentRow {
  const violation = VIOLATIONS[serial % VIOLATIONS.length];
  if (violation === undefined) throw new RangeError('The serial of a penalty is a whole number from 0.');
  return {
    行政相对人名称: enterprise.name,
    行政相对人类别: enterprise.kind === 'individual-business' ? '个体工商户' : '法人及非法人组织',
    '行政相对人代码_1(统一社会信用代码)': enterprise.uscc,
    法定代表人: enterprise.legalRepresentative,
    行政处罚决定书文号: penaltyNumber(enterprise, decidedOn, serial),
    违法行为类型: violation.type,
    违法事实: violation.facts,
    处罚依据: violation.basis,
    处罚类别: kinds,
    处罚内容: `给予当事人以下行政处罚：${kinds}${fine === '' ? '' : `，罚款${fine}万元`}。`,
    '罚款金额（万元）': fine,
    处罚决定日期: serial % 2 === 0 ? decidedOn : decidedOn.replaceAll('-', '/'),
    处罚有效期: '2099/12/31',
    处罚机关: enterprise.registrationAuthority,
    数据来源单位: enterprise.registrationAuthority,
    公示日期: addDays(decidedOn, 10),
    备注: DEMO_REMARK,
    ...overrides,
  };
}
