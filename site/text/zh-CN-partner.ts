import type { ProseText } from './zh-CN.ts';

/** What a partner integrates: the sections of the API page about matching, changes and proof. */
export const PARTNER_DOCS: ProseText['sections'] = [
  {
    heading: '批量核对名单',
    paragraphs: [
      '一次至多 100 项，每项填名称、代码或者两者。结果为 exact 唯一相合、candidates 可能是其中之一、ambiguous 有同名主体、none 未查询到，并逐项说明代码、名称、曾用名、所属地区是否一致。同名主体从不代为选择；代码与名称不一致的，说明哪一项不一致。每 10 项计一次请求，名单不保存。',
    ],
    code: [
      'curl "$SITE/api/v1/match" -H "Content-Type: application/json" \\\n  -d \'{"items":[{"id":"1","uscc":"91421281XN0000012M"},{"id":"2","name":"咸宁示例数据面馆"}]}\'',
    ],
  },
  {
    heading: '批量取得公示信息',
    paragraphs: [
      '核对确认后，一次至多取 100 个代码，每一项的内容与单个查询相同；已依法停止公示、本系统没有、代码有误的分别说明。每 10 个代码计一次请求，代码不保存。不写程序的，可以在 /screening 用表格完成核对、比对和导出。',
    ],
    code: [
      'curl "$SITE/api/v1/enterprises" -H "Content-Type: application/json" \\\n  -d \'{"usccs":["91421281XN0000012M","91421223XN0000098G"]}\'',
    ],
  },
  {
    heading: '嵌入许可、采购、监管系统',
    paragraphs: [
      '按事项（licensing 行政许可、registration 登记、procurement 采购招标、supervision 监督检查、honours 荣誉表彰）列出今日依法适用的管理措施、依据的条款和据以适用的记录。verified 为 false 的，条文尚待核对原文，不得作为确定的依据。undecided 不为空的，来源尚未归集齐全，措施为空不表示没有应当适用的措施。本接口不作许可与否、准入与否的结论；办理结果的反馈暂未开放。',
    ],
    code: ['curl "$SITE/api/v1/check/91421281XN0000012M?purpose=licensing"'],
  },
  {
    heading: '在 OpenRefine 中核对表格',
    paragraphs: [
      '本站是 Reconciliation Service API 0.2 的服务：在 OpenRefine 的一列上选择“核对—开始核对—添加标准服务”，填写以下地址。可以把代码列、地区列作为 uscc、region 属性一并提交；核对后可以取回登记状态、重点领域和各种公示信息的条数。score 仅表示文字相合的程度，不是对主体的评价。',
    ],
    code: ['$SITE/reconcile'],
  },
  {
    heading: '获知变化',
    paragraphs: [
      '先取全部所需内容，再由 changes 续查：每次以上一次答复的 next 作为 since。只说明哪个主体、哪条记录开始公示、有变化或者停止公示；停止公示的内容不再重复，副本应当删除。变化保留 90 天，过期的位置返回 410，须重新取得全部内容。',
    ],
    code: ['curl "$SITE/api/v1/changes?limit=100"', 'curl "$SITE/api/v1/changes?since=上一次的next"'],
  },
  {
    heading: '签名摘录与核验',
    paragraphs: [
      '摘录以 JWS（Ed25519）签名，载明出具时间、已归集和未归集的来源、规则集和每条记录的摘要。任何支持 JWS 的工具都可以用公布的公钥核验；停用的公钥保留。记录此后是否停止公示，以 record-states 核对，只答状态，不答内容。打印用页面在主体地址后加 /extract，在 /verify 可以直接核验。',
    ],
    code: [
      'curl "$SITE/api/v1/enterprises/91421281XN0000012M/extract"',
      'curl "$SITE/.well-known/jwks.json"',
      'curl "$SITE/api/v1/record-states" -H "Content-Type: application/json" \\\n  -d \'{"uscc":"91421281XN0000012M","ids":["记录编号"]}\'',
    ],
  },
];
