import type { FactCounts } from '#domain/profile.ts';
import type { Role } from './cast.ts';

/** What a role shows on the day of the demo: the situation in words, and the published facts that differ from an ordinary licence holder's. */
export type Situation = { text: string; shows: Partial<FactCounts> };

/** The legal situation of every role, as data/sample/README.md tells it and the tests prove it. */
export const SITUATIONS: Readonly<Record<Role, Situation>> = {
  clean: { text: '有许可，有一次未发现问题的抽查，有一项已履行的信用承诺', shows: { 'spot-check': 1, commitment: 1 } },
  'many-facts': {
    text: '两件处罚、一次抽查、一批次抽检、一次列入经营异常、一项违诺；另有一件 2015 版报送的处罚已过期',
    shows: { penalty: 2, 'spot-check': 1, 'sampling-test': 1, 'abnormal-listing': 1, commitment: 1 },
  },
  'warning-only': { text: '只有警告：不公示', shows: { penalty: 0 } },
  'summary-procedure': { text: '简易程序处罚：不公示', shows: { penalty: 0 } },
  'minor-fine': { text: '较低数额罚款：公示三个月，尚在期内', shows: { penalty: 1 } },
  'minor-fine-ended': { text: '较低数额罚款：三个月已满，停止公示', shows: { penalty: 0 } },
  'general-fine': { text: '一般失信处罚：公示至多一年', shows: { penalty: 1 } },
  'general-fine-ended': { text: '一般失信处罚：一年已满，停止公示', shows: { penalty: 0 } },
  suspension: { text: '责令停产停业（严重）：公示至多三年', shows: { penalty: 1 } },
  revocation: { text: '吊销许可证件（严重），许可证标记为无效', shows: { penalty: 1 } },
  'legacy-three-years': { text: '2024 年的停产停业处罚：跨两套规则，尚在期内', shows: { penalty: 1 } },
  disputed: { text: '处罚存在异议：查清前不公示', shows: { penalty: 0 } },
  'revoked-decision': { text: '处罚决定已撤销：不公示', shows: { penalty: 0 } },
  'ends-tomorrow': { text: '公示期次日届满：当日仍在，次日消失', shows: { penalty: 1 } },
  'starts-tomorrow': { text: '公示日为次日：当日尚无，次日出现', shows: { penalty: 0 } },
  'linked-check': { text: '抽查发现问题并已处罚：两者同时公示', shows: { penalty: 1, 'spot-check': 1 } },
  'linked-check-ended': {
    text: '由抽查引起的处罚已停止公示：抽查结果同时停止',
    shows: { penalty: 0, 'spot-check': 0 },
  },
  'sampled-shop': { text: '被抽样单位：批次不合格', shows: { 'sampling-test': 1 } },
  'sampled-producer': { text: '标称生产企业：两批次不合格，一批次已处罚', shows: { penalty: 1, 'sampling-test': 2 } },
  'abnormal-now': { text: '列入经营异常名录（无法联系）', shows: { 'abnormal-listing': 1, 'spot-check': 1 } },
  'abnormal-removed': { text: '已移出经营异常名录：不再公示', shows: { 'abnormal-listing': 0 } },
  'abnormal-flag': { text: '个体工商户：标记为经营异常状态', shows: { 'abnormal-listing': 1 } },
  'serious-now': { text: '列入严重违法失信名单', shows: { 'serious-listing': 1, penalty: 1 } },
  'serious-three-years': { text: '列入名单满三年：移出', shows: { 'serious-listing': 0, penalty: 0 } },
  'serious-ban': { text: '名单随更长的法定限制期限', shows: { 'serious-listing': 1 } },
  'licence-expired': { text: '许可证已过期：照实显示，不在重点领域台账', shows: {} },
  'licence-ends-today': { text: '许可证今日为有效期最后一日', shows: {} },
  'licence-long-term': { text: '许可证长期有效', shows: {} },
  'licence-invalid': { text: '许可证当前状态为无效', shows: {} },
  deregistered: { text: '主体已注销', shows: {} },
  dormant: { text: '主体歇业', shows: {} },
  'revoked-registration': { text: '营业执照被吊销', shows: {} },
  renamed: { text: '更名，曾用名可查；违诺满一年，停止公示', shows: { commitment: 0 } },
  'namesake-one': { text: '字号相同的两户之一（咸安区）', shows: {} },
  'namesake-two': { text: '字号相同的两户之二（赤壁市）', shows: {} },
  corrected: { text: '处罚罚款金额报送有误，后由更正文件更正：新旧值并列', shows: { penalty: 1 } },
  'special-equipment': { text: '特种设备生产单位，2018 版许可', shows: { 'spot-check': 1 } },
  'cylinder-filling': { text: '气瓶充装单位', shows: {} },
  cooperative: { text: '农民专业合作社，无许可', shows: { licence: 0 } },
  canteen: { text: '单位食堂', shows: {} },
};
