import type { ProseText } from './zh-CN-pages.ts';
import { PARTNER_DOCS } from './zh-CN-partner.ts';

/** The page about the API. Samples use fictional codes. */
export const API_DOCS: ProseText = {
  title: '数据接口',
  lead: '页面上的公示信息，都可以通过接口取得 JSON 数据。无需密钥，允许跨域读取。',
  sections: [
    {
      heading: '查询主体',
      paragraphs: [
        'q 为查询词，field、region、status、fact、industry、since 为筛选条件，sort 为次序，首页的 facets 给出各条件下的户数；limit 为每页条数，cursor 为上一页返回的 next。不填 q、至少给出一个筛选条件，则列出符合条件的全部主体。',
      ],
      code: [
        'curl -G "$SITE/api/v1/search" --data-urlencode "q=食品" -d field=food -d limit=20',
        'curl "$SITE/api/v1/search?field=food&region=421281"',
      ],
    },
    {
      heading: '读取一户主体的公示信息',
      paragraphs: ['地址中的代码为 18 位统一社会信用代码。下例为虚构代码。'],
      code: ['curl "$SITE/api/v1/enterprises/91421281XN0000012M"'],
    },
    {
      heading: '名单、台账与规则',
      paragraphs: [
        '名单按种类列出今日公示的全部记录：penalties 行政处罚、abnormal 经营异常、serious 严重违法失信名单、checks 抽查检查、sampling 监督抽检。region、field、kind、from、to 为筛选条件，order 为排序；cursor 为上一页返回的 next。在地址后加 /download，以 CSV 或者 JSON 取得整份名单。',
        '重点领域企业台账列出今日持有有效许可的主体，changes 列出何时列入、何时退出、因为什么。rules 列出公示所依据的全部条款，以及今日据以公示的记录条数。',
      ],
      code: [
        'curl "$SITE/api/v1/lists/penalties?region=421281&kind=FINE&limit=50"',
        'curl -OJ "$SITE/api/v1/lists/serious/download?format=csv"',
        'curl "$SITE/api/v1/key-fields/food/enterprises"',
        'curl "$SITE/api/v1/key-fields/food/changes"',
        'curl "$SITE/api/v1/rules"',
      ],
    },
    ...PARTNER_DOCS,
    {
      heading: '只在变化时下载',
      paragraphs: ['回答带有 ETag；下次请求带上它，没有变化时返回 304，不传正文。'],
      code: ['curl -i -H \'If-None-Match: "上次回答中的 ETag"\' \\\n  "$SITE/api/v1/enterprises/91421281XN0000012M"'],
    },
    {
      heading: '出错时',
      paragraphs: ['错误以 application/problem+json（RFC 9457）返回，说明发生了什么、依据什么、怎么办。'],
      list: [
        '400：代码有误，并指出有误的是第几位；',
        '404：没有收录，或者没有依法可以公示的信息；',
        '410：曾经公示的信息已依法停止公示；请同时删除您保存的副本；',
        '429：访问过于频繁；503：暂时无法查询。',
      ],
    },
    {
      heading: '使用数据时',
      list: [
        '保留来源单位、文书号、法律依据和 asOf（公示状态计算至的日期）。',
        '在 nextChangeOn 当日或者之前重新读取：到期的信息依法不得继续展示。',
        '不得将“未查询到”或者“尚未归集或正在核实”表述为“信用良好”。',
      ],
    },
  ],
};

/** The link to the machine-readable description on the API page. */
export const OPENAPI_LINK = { before: '完整的接口说明（OpenAPI 3.1）：', label: 'openapi.json' } as const;

const PYTHON = `import json, os, time, urllib.error, urllib.request

SITE = os.environ["SITE"]

def ask(path, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(SITE + path, data, {"Content-Type": "application/json"})
    while True:
        try:
            with urllib.request.urlopen(request) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            if error.code != 429:
                raise SystemExit(json.load(error)["detail"])
            time.sleep(int(error.headers["Retry-After"]))

names = ["咸宁示例数据面馆", "91421281XN0000012M"]
for item in ask("/api/v1/match", {"items": [{"name": name} for name in names]})["items"]:
    print(item["outcome"], item["explanation"])
    if item["uscc"] is None:
        continue
    profile = ask("/api/v1/enterprises/" + item["uscc"])
    print(profile["name"], profile["facts"], "截至", profile["asOf"])
    for source in profile["sources"]:
        if source["state"] == "unavailable":
            print("尚未归集：", source["kind"])`;

const TYPESCRIPT = `const site = process.env.SITE;

async function ask(path: string, body?: object): Promise<any> {
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(site + path, body === undefined ? {} : init);
  if (answer.status === 429) {
    await new Promise((resolve) => setTimeout(resolve, Number(answer.headers.get('Retry-After')) * 1000));
    return ask(path, body);
  }
  const told = await answer.json();
  if (!answer.ok) throw new Error(told.code + '：' + told.detail);
  return told;
}

const { items } = await ask('/api/v1/match', { items: [{ name: '91421281XN0000012M' }] });
for (const { uscc, outcome, explanation } of items) {
  console.log(outcome, explanation);
  if (uscc === null) continue;
  const { name, facts, sources, asOf, nextChangeOn } = await ask('/api/v1/enterprises/' + uscc);
  console.log(name, facts, '截至', asOf, '在此日重新读取', nextChangeOn);
  const missing: string[] = [];
  for (const { kind, state } of sources) if (state === 'unavailable') missing.push(kind);
  console.log('尚未归集', missing);
}`;

const POWER_QUERY = `let
    Site = "https://本站地址",
    Code = "91421281XN0000012M",
    Answer = Json.Document(Web.Contents(Site, [RelativePath = "api/v1/enterprises/" & Code])),
    Records = Table.FromRecords(Answer[records], {"id", "kind", "source", "publicity"}, MissingField.UseNull),
    Units = Table.ExpandRecordColumn(Records, "source", {"unit", "receivedOn"}, {"来源单位", "收到日期"}),
    Terms = Table.ExpandRecordColumn(Units, "publicity", {"startsOn", "endsOn"}, {"公示起始日", "停止公示日"})
in
    Terms`;

/** How the API is used from four tools, with programs as they stand; a paragraph says which of them were run. */
export const API_HOWTOS: ProseText['sections'] = [
  {
    heading: '示例：curl',
    paragraphs: [
      '以下各例在本机运行的服务上逐条运行过，每次改动后由测试再次运行。先设置本站地址；-f 使出错时以非零状态结束。',
    ],
    code: [
      'SITE=https://本站地址',
      'curl -f "$SITE/api/v1/enterprises/91421281XN0000012M"',
      'curl -f -i "$SITE/api/v1/search?field=food&limit=5"',
      'curl -f -o penalties.csv "$SITE/api/v1/lists/penalties/download?format=csv"',
    ],
  },
  {
    heading: '示例：Python',
    paragraphs: [
      '只用标准库，Python 3.9 以上；在本机运行的服务上运行过。核对名称或者代码，读取唯一相合者的公示信息；遇 429 按 Retry-After 等待。没有唯一相合的，须由人核对。',
    ],
    code: [PYTHON],
  },
  {
    heading: '示例：TypeScript',
    paragraphs: ['Node 24 可以直接运行，文件扩展名用 .mts；每次改动后由测试再次运行。'],
    code: [TYPESCRIPT],
  },
  {
    heading: '示例：Excel（Power Query）',
    paragraphs: [
      '“数据—获取数据—自其他源—空白查询”，在高级编辑器中粘贴。本例按 Power Query 的说明书写，没有在 Excel 中试运行。代码列须设为文本，否则 Excel 会丢失末几位。不写公式的，可以在 /screening 粘贴名单并导出表格。',
    ],
    code: [POWER_QUERY],
  },
  {
    heading: '示例：OpenRefine',
    paragraphs: [
      '步骤见“在 OpenRefine 中核对表格”。服务的清单、查询、建议、预览和取值由测试按 0.2 版协议的格式核对；以下命令取得清单，已运行过。OpenRefine 的界面操作不在测试之内。',
    ],
    code: ['curl -f "$SITE/reconcile"'],
  },
];

/** Heading and lead of the list of errors. */
export const API_ERRORS = {
  heading: '全部错误',
  lead: 'code 是固定的，可以据以编写程序；文字会改进。type 指向本页的相应一项。',
} as const;

/** Every problem with its status and what to do, in the order of their statuses. test/site/api-docs.test.ts holds it to the closed list. */
export const PROBLEM_CURES: Readonly<Record<string, { status: number; cure: string }>> = {
  'invalid-url': { status: 400, cure: '地址中有无法解码的字符。以 UTF-8 百分号编码后重试。' },
  'invalid-query': { status: 400, cure: '逐项看 errors：parameter 是哪个参数，rule 是它违反的规则。改正后重试。' },
  'invalid-body': { status: 400, cure: '逐项看 errors。请求体须为 UTF-8 的 JSON，成员和长度以接口说明为准。' },
  'invalid-uscc': {
    status: 400,
    cure: '代码不符合 GB 32100。explanation 指出哪一位有误，near 是相近的代码，仅供核对。请从营业执照重新录入，不要自动改正。',
  },
  'not-found': { status: 404, cure: '没有此地址。核对路径，全部地址见 openapi.json。' },
  'enterprise-not-found': {
    status: 404,
    cure: '本系统没有该代码的公示信息。不表示信用良好，也不表示主体不存在；请查国家企业信用信息公示系统。',
  },
  'notice-not-found': { status: 404, cure: '没有此公告。从 /api/v1/notices 取得编号。' },
  'watchlist-not-found': { status: 404, cure: '清单已删除，或者地址有误。secret 无法找回，请另建一份。' },
  'record-not-found': { status: 404, cure: '该主体名下没有此编号。编号见 records[].id。' },
  'method-not-allowed': { status: 405, cure: '改用 Allow 所列的方法。' },
  'enterprise-ended': { status: 410, cure: '已依法停止公示。停止展示，并删除保存的副本。' },
  'record-ended': { status: 410, cure: '该记录已依法停止公示。停止展示，并删除保存的副本。' },
  'cursor-expired': { status: 410, cure: '此后的变化已不再保留。重新取得全部内容，再从不填 since 处续查。' },
  'notice-ended': { status: 410, cure: '该公告已停止公示。停止展示，并删除保存的副本。' },
  'body-too-large': { status: 413, cure: '请求体不得超过 64,000 字节。分批提交。' },
  'uri-too-long': { status: 414, cure: '网址不得超过 8,192 字节。缩短查询词。' },
  'unsupported-media-type': { status: 415, cure: '将 Content-Type 设为 application/json。' },
  'rate-limited': {
    status: 429,
    cure: '等待 Retry-After 所示的秒数后重试。限额见 RateLimit-Policy；放慢速度，不要并发，名单用批量接口。',
  },
  'internal-error': { status: 500, cure: '稍后重试。反馈时请提供 requestId。' },
  'database-unavailable': {
    status: 503,
    cure: '数据暂时无法确认，因此不作答，不是“未查询到”。稍后重试，间隔逐次加长。',
  },
  'search-unavailable': { status: 503, cure: '检索暂时不可用。稍后重试；以完整代码查询不受影响。' },
  'open-data-unavailable': { status: 503, cure: '开放数据文件正在更新，或者尚未生成。稍后重试。' },
  'watchlists-full': { status: 503, cure: '清单数量已达上限。稍后重试，或者改用 changes。' },
  'not-ready': { status: 503, cure: '服务正在启动。稍后重试。' },
};

/** How often one may ask, how the API changes, and what changed. */
export const API_POLICY: ProseText['sections'] = [
  {
    heading: '限额',
    paragraphs: [
      '按客户端地址计数（IPv6 按前 64 位），不设验证码。每个计数的答复都带 RateLimit-Policy，如 "address";q=600;w=60：每 60 秒 600 次。超出时返回 429，带 Retry-After（秒）和 RateLimit，如 "address";r=0;t=42：剩余 0 次，42 秒后恢复。两个字段的写法依 draft-ietf-httpapi-ratelimit-headers；未超出的答复不带 RateLimit。',
      '批量接口每 10 项计一次请求。304 同样计数。/healthz、/readyz、openapi.json 和页面不计数。',
    ],
  },
  {
    heading: '变更与停用',
    list: [
      '/api/v1 之内只增加，不改变已有成员的名称、类型和含义：可能增加地址、参数、成员、错误代码和枚举值，程序应当忽略不认识的成员，把不认识的枚举值当作“其他”处理。',
      '不兼容的变更只在新的版本（如 /api/v2）中作出，旧版本此后至少保留 12 个月。',
      '将停用的地址至少提前 6 个月列在下面，并在答复中带 Deprecation（RFC 9745）和 Sunset（RFC 8594）。目前没有将停用的地址。',
      '法律、法规要求立即停止公示的内容，不受上述期限约束。',
      '标注为示例数据的代码保持不变，可以用于测试。',
    ],
  },
  {
    heading: '接口变更记录',
    list: [
      '1.0.0（尚未正式发布）：查询、公示信息、名单与台账、公告、规则、变化、批量核对、批量取得、签名摘录、关注清单与推送、管理措施、核对服务（Reconciliation Service API 0.2）、MCP。',
    ],
  },
];
