import { looksLikePersonName } from '../../natural-person-name.ts';
import type { Notice } from '../notice.ts';
import { noticeWords } from '../notice-words.ts';
import type { Finding } from './finding.ts';
import { type LintContext, lintParties } from './lint-context.ts';

const ROLE =
  /(?:法定代表人|法人代表|负责人|经营者|投资人|实际控制人|股东|合伙人|监事|员工|职工|雇员|厂长|店长|店主|老板|经理|主管|厨师|业务员|销售员|推销员|消费者|顾客|客户|举报人|投诉人|受害人|被害人|患者|学生|家长|家属|司机|操作工|操作人员|作业人员|安装人员|维保人员|检验员|化验员|证人|自然人|当事人|工商户)(姓名)?\s?([:：为系是叫]?)\s?(\p{Script=Han}[\p{Script=Han}某×✕*＊xX]{1,3})/gu;
const MASKED = /[某×✕*＊xX]/u;
const LONGEST_NAME = 4;
const ENDS_NAME =
  /^(?:$|[，。；、：:,.;()（）《》“”"'\s·]|[于在将从向对的因被与和及等]|(?:本人|先生|女士|同志|称|表示|承认|负责|签字|处|购买|使用|未))/u;
// Words that begin with a surname and are no names.
const WORDS: ReadonlySet<string> = new Set(
  [
    '应当 应该 应予 许可 任何 任意 任职 方式 方便 方法 方可 方能 于是 于其 时间 时任 时常 单位',
    '单独 向其 向社 向有 向外 高度 高温 高压 高处 高管 安全 安装 安排 管理 马上 金额 未按 未取',
    '未经 未能 党员 党组 全部 全体 全程 和其 成立 成为 成本 成功 强行 强制 强化 查处 查验 查看',
    '查封 严重 严格 严禁 白酒 白天 牛奶 牛肉 马铃 车间 车辆 路过 路边 毛肚 毛利 柴油 石油 石材',
    '田间 温度 温馨 水果 水产 水泥 钱款 罗列 易燃 易制 包装 包含 包括 申请 申报 申领 计算 计量',
    '项目 顾客 简易 简单 连续 连同 连锁 明知 明确 明示 常温 常年 贺年 万元 司法 司机 左右 房屋',
    '房产 经营 经检 经查 平时 冷藏 冷冻 解除 解释 农药 农产 游客 游乐 关于 关闭 关键 关停 何时',
    '何种 程序 余下 余额 陈述 陈列 施工 施行 曾经 曾因 曾多 文件 文书 雷同 范围 付款 付清 付费',
    '叶子 杜绝 董事 周转 周边 周期 周岁 黄酒 黄金 张贴 张挂 谢绝 孔径 沈阳 武汉 汤料 金属 石膏',
    '江苏 江西 温州 夏季 段落 史料 陶瓷 陶器 莫名 段时 齐全 康复 祝愿 常见 乐园 席位 宫颈 屈服',
    '景区 干粉 阳光 盛放 曲线 古法 项下 查明 查获 查证 车主 封存 谈话 容器 明码 计划 成品 戴口',
    '宋体 井盖 米粉 米面 贝类 费用 尚未 尚需 农户 农贸 燕麦 尚有 柴火 管道 鲁菜 相关 相应 章程',
    '岳阳 应城 应收 安检 安监 商户 商家 商品 商标',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Natural persons who stand by name in a notice: only the punished may, others are masked (张某). A name is told by the word before
 * it (法定代表人, 员工, 消费者 …); one that a colon or 为 introduces, or that a sign ends, blocks, any other waits for the reviewer. The
 * operator of an individual business may stand: the licence bears the name. Basis: Order 45 Art. 6.
 * @example lintPersons(notice, context) // [{ rule: 'person-named', severity: 'blocking', at: 'caseFacts', quote: '法定代表人张三' }]
 */
export function lintPersons(notice: Notice, context: LintContext): Finding[] {
  const operators = new Set(
    lintParties(notice, context).flatMap(({ profile }) => {
      if (profile?.entityKind !== 'INDIVIDUAL_BUSINESS') return [];
      return profile.records.flatMap((record) =>
        record.kind === 'registration' && record.body.legalRepresentative !== null
          ? [record.body.legalRepresentative]
          : [],
      );
    }),
  );
  return noticeWords(notice).flatMap(({ at, text }) => {
    const findings: Finding[] = [];
    for (const match of text.matchAll(ROLE)) {
      const [whole, said, sign, after = ''] = match;
      const start = match.index + whole.length - after.length;
      const name = nameAt(text, start, after);
      if (name === null || operators.has(name)) continue;
      const isSure = said !== undefined || sign !== '' || ENDS_NAME.test(text.slice(start + name.length));
      const quote = `${whole.slice(0, whole.length - after.length)}${name}`;
      findings.push({ rule: 'person-named', severity: isSure ? 'blocking' : 'review', at, quote });
    }
    return findings;
  });
}

/** The longest beginning that reads as a name and is followed by what ends one; else the shortest that reads as a name. */
function nameAt(text: string, start: number, after: string): string | null {
  let shortest: string | null = null;
  let ended: string | null = null;
  for (let length = 2; length <= Math.min(LONGEST_NAME, after.length); length += 1) {
    const candidate = after.slice(0, length);
    if (MASKED.test(candidate)) return null;
    if (!looksLikePersonName(candidate) || WORDS.has(candidate.slice(0, 2))) continue;
    shortest ??= candidate;
    if (ENDS_NAME.test(text.slice(start + length))) ended = candidate;
  }
  return ended ?? shortest;
}
