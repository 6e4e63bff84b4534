import type { ProseText } from './zh-CN.ts';

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
  for (const { kind, state } of sources) if (state === 'unavailable') console.log('尚未归集', kind);
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

/** Headings and words of the table of errors. */
export const API_ERRORS = {
  heading: '全部错误',
  lead: 'code 是固定的，可以据以编写程序；文字会改进。type 指向本页的相应一行。',
  columns: { code: '代码', status: '状态', cure: '怎么办' },
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
