import type { ProseText } from './zh-CN-pages.ts';

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
    heading: '供智能助手查询（MCP）',
    paragraphs: [
      '以 Model Context Protocol（Streamable HTTP，无会话）提供五个只读工具：find_enterprise 查找主体、read_enterprise 读取公示信息、match_enterprises 批量核对、list_changes 查变化、explain_rule 查条款。在助手中填写以下地址即可，无需密钥。',
      '每个答复都载明公示机关、各来源单位及其收到时间、法定日、作答时刻、不含哪些内容，以及不得推断的事项，引用时请一并说明。条款的 confidence 为 recalled 的尚未核对原文。输入有误或者暂时无法查询的，以工具错误说明原因，不会答成“未查询到”。',
      '每条消息计一次请求，match_enterprises 每 10 项计一次；不接受成批的消息，不主动通知；其他网站的网页不能调用。',
    ],
    code: [
      '$SITE/mcp',
      'curl "$SITE/mcp" -H "Content-Type: application/json" -H "Accept: application/json, text/event-stream" \\\n  -d \'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"explain_rule","arguments":{"text":"order-45"}}}\'',
    ],
  },
  {
    heading: '获知变化',
    paragraphs: [
      '先取全部所需内容，再由 changes 续查：每次以上一次答复的 next 作为 since。只说明哪个主体、哪条记录开始公示、有变化或者停止公示；停止公示的内容不再重复，副本应当删除。变化保留 90 天，过期的位置返回 410，须重新取得全部内容。',
    ],
    code: ['curl "$SITE/api/v1/changes?limit=100"', 'curl "$SITE/api/v1/changes?since=上一次的next"'],
  },
  {
    heading: '关注清单',
    paragraphs: [
      '至多 1,000 个代码列成一份清单，凭秘密地址查看自上次标记已看过以来哪些主体须重新查看、为什么。不需要账号。secret 只在建立时给出，只保存其摘要，遗失无法找回。读取不等于看过：处理完毕后以答复中的 upTo 标记。另有 Atom、JSON Feed 和日历的地址，只能读取，不能修改清单。建立后 30 天内须在另一天再打开一次（读取一次订阅也可），此后一年未打开的自动删除，启用推送的除外。同一网络一日至多新建 20 份。',
    ],
    code: [
      'curl "$SITE/api/v1/watchlists" -H "Content-Type: application/json" \\\n  -d \'{"codes":["91421281XN0000012M","91421200MA0XN00A4C"]}\'',
      'curl "$SITE/api/v1/watchlists/$SECRET"',
      'curl "$SITE/api/v1/watchlists/$SECRET/seen" -H "Content-Type: application/json" \\\n  -d \'{"upTo":"清单答复中的upTo"}\'',
    ],
  },
  {
    heading: '推送（Webhook）',
    paragraphs: [
      '每份清单可以设置一个 https 网址，按 Standard Webhooks 1.0 签名推送。设置后发送测试消息，答复 2xx 才启用。消息的 type 为 enterprise 或者 record 加 published、updated、ended，data 与 changes 所列相同，另附 link；不含公示的内容。可以用任何 Standard Webhooks 程序库以 whsec_ 密钥核验；未改动请求体、时间戳相差五分钟以内才算有效。',
      '同一清单的消息按变化的次序逐条发送，至少一次：webhook-id 相同的是同一条，重复收到时请忽略。10 秒内答复 2xx 为送达，不跟随跳转；否则在 5 秒、1 分、5 分、30 分、2 小时、5 小时、10 小时、10 小时后重试（各增减至多两成，答复 Retry-After 的至多等 1 小时），仍未送达的列在清单页面，可以重新发送。答复 410 的，或者连续五天未送达的，停用推送；测试消息送达后从中断处继续。',
      '更换密钥后 24 小时内，每条消息同时带新旧两个签名。',
    ],
    code: [
      'curl -X PUT "$SITE/api/v1/watchlists/$SECRET/webhook" -H "Content-Type: application/json" \\\n  -d \'{"url":"https://hooks.example.com/jianxin"}\'',
      'curl -X POST "$SITE/api/v1/watchlists/$SECRET/webhook/test"',
    ],
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
