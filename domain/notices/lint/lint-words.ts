import { findPersonalData } from '../../personal-data.ts';
import { redactBody } from '../../rules/redaction.ts';
import type { Notice } from '../notice.ts';
import { type NoticeText, noticeTexts } from '../notice-texts.ts';
import { noticeWords } from '../notice-words.ts';
import type { Finding, LintRule } from './finding.ts';

type WordRule = { rule: LintRule; severity: Finding['severity']; words: RegExp };

const WORD_RULES: readonly WordRule[] = [
  {
    // Classes, scores and grades are internal or not ours to give (国市监信发〔2022〕6号; domain brief 15 rule 25).
    rule: 'grading-words',
    severity: 'blocking',
    words:
      /信用(?:状况)?(?:良好|优秀|优良|一般|较?差|极差|恶劣|等级|评级|评分|得分|积分|分值?[为是:：]?\d)|(?:信用|风险)[^，。；\n]{0,8}[ABCD]\s?级|[ABCD]\s?级(?:信用|风险|失信|企业|单位)|风险(?:等级|评级|评分)|红黑榜|诚信(?:标杆|企业|等级)|不诚信(?:企业|商家|单位)/u,
  },
  {
    rule: 'insulting-words',
    severity: 'blocking',
    words:
      /奸商|黑心|无良|丧尽天良|丧心病狂|臭名昭著|骗子|坑蒙拐骗|害人(?:精|不浅)|唯利是图|利欲熏心|无耻|卑鄙|良心(?:泯灭|丧尽|被狗)|毒瘤|败类|老赖|黑店|黑作坊|黑工厂|无法无天|罪大恶极|人渣|狡猾|嚣张/u,
  },
  {
    // A failed batch says nothing of other goods (食品安全法 Art. 118; domain brief 15 rule 37).
    rule: 'whole-brand',
    severity: 'blocking',
    words:
      /(?:所有|全部|一切|任何)(?:该|其)?(?:品牌|公司|企业|厂家|厂|店)?的?(?:产品|食品|商品|批次|药品|设备)[^，。；\n]{0,8}(?:不合格|有毒|有害|不安全|有问题|存在问题|不可信)|该(?:品牌|公司|企业|厂)(?:的)?(?:产品|食品|商品)(?:均|都|全部|一律)[^，。；\n]{0,8}(?:不合格|有毒|有害|不安全|有问题)|(?:请勿|不要|切勿|抵制|拒绝|停止)(?:再)?(?:购买|食用|消费|使用|光顾)[^，。；\n]{0,6}(?:该|其|任何|所有|这家)|抵制(?:该|其|这家|所有)|毒(?:食品|大米|奶粉|豆芽|饺子|包子|火锅|香肠)|致癌/u,
  },
  {
    // The list has one name in law.
    rule: 'informal-list-name',
    severity: 'review',
    words: /黑名单|(?<!严重违法)失信名单/u,
  },
];

const MINOR_PARTY =
  /当事人[^，。；\n]{0,16}(?:未满|不满)(?:十八|18|十六|16|十四|14)周?岁|当事人(?:系|为|是|属)未成年人/u;
const MINOR_MENTIONED =
  /未成年(?:人|学生|消费者)?|小学生|初中生|中学生|(?<![\d〇零一二三四五六七八九十])(?:1[0-7]|[1-9]|十[一二三四五六七]?|[一二三四五六七八九])周?岁(?!以上|以下的?婴|～|~|-)/u;

/**
 * What the words of a notice may not be: personal data and addresses (Order 45 Art. 6, 个人信息保护法 Arts. 6 and 34), minors, grades
 * and scores, insults, a verdict on a whole brand. Linear in the length of the texts.
 * @example lintWords(notice) // [{ rule: 'insulting-words', severity: 'blocking', at: 'title', quote: '黑心' }]
 */
export function lintWords(notice: Notice): Finding[] {
  return [
    ...noticeWords(notice).flatMap(lintNumbers),
    ...noticeTexts(notice).flatMap((text) => [...lintPrivacy(text), ...lintStyle(text)]),
  ];
}

/** The number itself is not repeated in the finding. */
function lintNumbers({ at, text }: NoticeText): Finding[] {
  return findPersonalData(text).length === 0 ? [] : [{ rule: 'personal-data', severity: 'blocking', at, quote: null }];
}

function lintPrivacy({ at, text }: NoticeText): Finding[] {
  const findings: Finding[] = [];
  if (redactBody('penalty', text) !== text)
    findings.push({ rule: 'home-address', severity: 'blocking', at, quote: null });
  const party = MINOR_PARTY.exec(text);
  const mentioned = party ?? MINOR_MENTIONED.exec(text);
  if (mentioned !== null)
    findings.push({ rule: 'minor', severity: party === null ? 'review' : 'blocking', at, quote: mentioned[0] });
  return findings;
}

function lintStyle({ at, text }: NoticeText): Finding[] {
  return WORD_RULES.flatMap(({ rule, severity, words }) => {
    const found = words.exec(text);
    return found === null ? [] : [{ rule, severity, at, quote: found[0] }];
  });
}
