import type { RecordKind } from '#domain/records/index.ts';

/** Headings by which the columns of a list are found, the surest first. */
export const COLUMN_WORDS = {
  code: [
    '统一社会信用代码',
    '社会信用代码',
    '信用代码',
    '统一代码',
    '统一社会信用代码/注册号',
    '纳税人识别号',
    '税号',
    '代码',
    'uscc',
    'unifiedsocialcreditcode',
    'creditcode',
    'code',
  ],
  name: [
    '企业名称',
    '单位名称',
    '供应商名称',
    '公司名称',
    '主体名称',
    '经营主体名称',
    '商户名称',
    '客户名称',
    '供应商',
    '企业',
    '公司',
    '单位',
    '名称',
    'name',
    'company',
    'companyname',
    'supplier',
    'suppliername',
  ],
} as const;

/** What a name of a business nearly always ends with or holds. */
export const FORM_WORDS =
  /公司|合作社|商行|经营部|超市|餐馆|饭店|酒店|工厂|厂$|店$|馆$|中心$|部$|行$|坊$|站$|社$|院$|学校$|食堂$|合伙/u;

/** Words of the page where a list is checked. */
export const SCREENING = {
  title: '名单核查',
  description: '粘贴或者选择供应商名单，逐家核对是谁，列出今日公示的许可、名单和处罚，用自己的条件筛选，导出表格。',
  lead: '把一份名单与今日的公示信息逐家对上：谁是谁、公示了什么、哪些事实符合您自己的条件。不打分，不排名。',
  privacy: [
    '文件在您的浏览器中读取，不上传。',
    '按下“开始核对”以后，才把名称和代码发送到本站查询接口，每次至多 100 行；其他列不发送。',
    '本站不保存、不记录所发送的名单；结果只在本页内存中，关闭或者刷新即消失，请及时导出。',
  ],
  giveHeading: '给出名单',
  paste: '粘贴名称或者代码，每行一家',
  pasteHint: '可以从表格中连同表头一起复制；至多 1,000 行。',
  noScriptHint: '浏览器未启用脚本时，一次至多 100 行，只核对名称与代码。',
  read: '读取所粘贴的内容',
  file: '或者选择文件（CSV、XLSX，至多 1,000 行、10 MB）',
  fileHint: '也可以把文件拖到此处。CSV 的 UTF-8、GBK（GB18030）、UTF-16 编码自动识别。',
  reading: '正在读取…',
  submit: '核对',
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16',
    gb18030: 'GBK（GB18030）',
    workbook: '工作簿',
  },
  fileFaults: {
    'too-large': '文件过大（或者解压后过大），没有打开。请只保留名称和代码两列，另存后再试。',
    empty: '文件是空的。',
    'old-workbook':
      '这是 2007 年以前格式的（或者加密的）工作簿。请在表格软件中取消密码，另存为 .xlsx 或者 CSV 后再试。',
    'not-text': '无法识别文件的编码或者格式。请在表格软件中另存为 .xlsx 或者“CSV UTF-8”后再试。',
    broken: '工作簿已损坏，或者含有尚未计算的公式。请在表格软件中打开，另存为 .xlsx 后再试。',
    unsupported: '工作簿已加密，或者浏览器版本过低无法解压。请另存为 CSV 后再试。',
  },
  nothing: '没有读到任何行。请粘贴名单，或者选择文件。',
  tooMany: (count: number) => `名单有 ${count.toLocaleString('zh-CN')} 行，超过 1,000 行，请分成几份。`,
} as const;

/** Words of the list before it is sent. */
export const LIST = {
  heading: '确认名单',
  read: (count: number, how: string) => `读到 ${count.toLocaleString('zh-CN')} 行（${how}）。`,
  pasted: '粘贴的内容',
  blank: (count: number) => `空行 ${count} 行，已略过。`,
  same: (count: number) => `重复 ${count} 行，只核对一次，结果列在每一行。`,
  header: (row: number) => `第 ${row} 行是表头。`,
  noHeader: '没有找到表头，按内容判断各列。',
  nameColumn: '名称在哪一列',
  codeColumn: '统一社会信用代码在哪一列',
  noColumn: '没有这一列',
  column: (number: number, heading: string) => `第 ${number} 列${heading === '' ? '' : `：${heading}`}`,
  noColumns: '请至少指明名称或者代码所在的一列。',
  previewCaption: '将要核对的前几行',
  row: '行',
  name: '名称',
  code: '统一社会信用代码',
  more: (count: number) => `另有 ${count.toLocaleString('zh-CN')} 行。`,
  faultsHeading: (count: number) => `有 ${count} 行需要注意`,
  faults: {
    'code-destroyed': '代码被表格软件变成了数字，后几位已经丢失，无法还原，不会发送',
    'no-subject': '没有名称，也没有代码，不核对',
    'too-long': '名称或者代码过长，不核对',
  },
  byNameOnly: '改为只按名称核对',
  cure: '补救办法：在表格软件中把代码列的单元格格式改为“文本”，从营业执照或者原始文件重新填入 18 位代码（不能由数字还原），再重新选择文件。',
  sends: (count: number, requests: number) =>
    `将发送 ${count.toLocaleString('zh-CN')} 行的名称和代码到本站的 /api/v1/match，分 ${requests} 次；确认的代码再用于取得公示信息。除此以外不发送任何内容，本站不保存。`,
  start: (count: number) => `开始核对 ${count.toLocaleString('zh-CN')} 行`,
  again: '换一份名单',
} as const;

/** Words of the work under way. */
export const RUN = {
  heading: '核对进度',
  matching: (done: number, all: number) => `正在核对：${done} / ${all} 行`,
  reading: (done: number, all: number) => `正在取得公示信息：${done} / ${all} 户`,
  waiting: (seconds: number) => `已达本站限额，按要求等待 ${seconds} 秒后自动继续。`,
  done: (exact: number, open: number, none: number) =>
    `核对完毕：已确认 ${exact} 户，需要您确认 ${open} 行，未查询到 ${none} 行。`,
  stopped: '已停止。已取得的结果保留，可以继续。',
  stop: '停止',
  resume: '继续',
  faults: {
    limited: '已达本站限额。',
    refused: '本站没有接受这一批内容，请检查名单后再试。',
    unavailable: '本站暂时不能作答，已取得的结果保留，请稍后继续。',
    offline: '网络没有连通，已取得的结果保留，请检查网络后继续。',
  },
} as const;

/** Words of what a person decides: which of several is meant. */
export const RESOLVE = {
  heading: (count: number) => `需要您确认 ${count} 行`,
  lead: '同名或者相近的主体不会代为选择。请对照合同、营业执照上的 18 位代码确认。',
  asked: (row: number) => `第 ${row} 行`,
  none: '都不是，或者暂不确认',
  more: '还有未列出的，请补充代码或者更完整的名称。',
  year: (year: number) => `${year} 年成立`,
  unknown: '未公示',
  tail: '代码末六位',
  read: (count: number) => `取得已确认的 ${count} 户的公示信息`,
  chosenByHand: '由您确认',
} as const;

/** Outcomes of matching, in a few words. */
export const OUTCOMES = {
  exact: '已对上',
  candidates: '需要确认',
  ambiguous: '有同名主体，需要确认',
  none: '未查询到',
  ended: '公示信息已依法停止公示',
  unasked: '未核对',
  pending: '尚未取得',
} as const;

/** Words of the criteria. */
export const CRITERIA = {
  heading: '您的条件',
  lead: '在您的浏览器中逐条比对，不发送。符合与否只说明哪条公示事实对上了哪个条件，不是本平台的评价。',
  serious: '现列入严重违法失信名单',
  abnormal: '现列入经营异常名录（或者标记为经营异常状态）',
  licence: '有许可已过有效期，或者来源单位标注为无效',
  status: '登记状态不是“存续”',
  penalty: '有正在公示的行政处罚',
  kinds: '处罚类别（不选为任何类别）',
  months: '作出处罚决定在最近多少个月内（不填为公示期内全部）',
  monthsUnit: '个月',
  met: '符合',
  none: '未查询到符合的公示记录',
  unknown: '不能判断：来源尚未归集齐全，或者所载事实不足以判断',
  penaltyOf: (kinds: string, months: number | null) =>
    `${months === null ? '' : `最近 ${months} 个月内作出的`}${kinds === '' ? '行政处罚' : `行政处罚（${kinds}）`}`,
  by: (criterion: string, fact: string) => `${criterion}：${fact}`,
} as const;

/** Words of the results. */
export const RESULTS = {
  heading: '核查结果',
  asOf: (day: string) => `公示状态计算至 ${day}。`,
  counts: (shown: number, all: number) => `列出 ${shown} 行，共 ${all} 行。`,
  show: '列出',
  shows: {
    all: '全部',
    met: '符合任一条件的',
    unknown: '有条件不能判断的',
    unmet: '没有符合任何条件的',
    open: '需要确认的',
    none: '未查询到的',
  },
  empty: '没有这样的行。',
  licences: (valid: number, ended: number, other: number) =>
    [
      valid > 0 ? `有效 ${valid} 项` : '',
      ended > 0 ? `已过期或者无效 ${ended} 项` : '',
      other > 0 ? `不能判断或者尚未生效 ${other} 项` : '',
    ]
      .filter((part) => part !== '')
      .join('，'),
  licence: (name: string, number: string, state: string, until: string) =>
    `${name} ${number}：${state}${until === '' ? '' : `，有效期至 ${until}`}`,
  listed: (day: string, authority: string, number: string) =>
    `${day} 列入，${authority}${number === '' ? '' : `，${number}`}`,
  flagged: (day: string, authority: string) => `${day} 标记为经营异常状态，${authority}`,
  penalty: (day: string, number: string, kinds: string, violation: string, authority: string) =>
    `${day}，${number}，${kinds}${violation === '' ? '' : `，${violation}`}，${authority}`,
  check: (day: string, authority: string) => `${day}，${authority}`,
  until: (day: string) => `公示至 ${day}`,
  source: (unit: string) => `来源：${unit}`,
  notListed: '未查询到',
  noneFound: (day: string) => `未查询到（来源收到于 ${day}）`,
  unavailable: '尚未归集或正在核实',
  registered: (status: string, region: string) => `${status}${region === '' ? '' : `，${region}`}`,
  more: '全部公示信息、来源与法律依据',
  as: (row: number) => `与第 ${row} 行相同`,
  asked: '名单所写',
  coverHeading: '“未查询到”说的是什么',
  cover: (kinds: string, day: string) => `已归集、可以说“截至 ${day} 未查询到”的来源：${kinds}。`,
  uncovered: (kinds: string) => `对部分主体尚未归集齐全、不能说明有或者没有的来源：${kinds}。`,
  notProof:
    '未查询到不等于没有，不是信用良好的证明；税务、法院、海关等其他部门的信息不在其内，已依法停止公示的信息也不在其内。',
  received: (kind: string, day: string) => `${kind}（最早一份收到于 ${day}）`,
} as const;

/** Words of the export. */
export const EXPORT = {
  heading: '导出与打印',
  csv: '下载 CSV',
  xlsx: '下载 XLSX',
  print: '打印本页',
  hint: '代码以文本保存；以 =、+、-、@ 开头的内容前加撇号，打开时不会作为公式运行。公示信息会依法变化、到期停止公示，请勿长期留存旧表。',
  file: (day: string) => `名单核查-${day}`,
  sheet: '名单核查',
  making: '正在生成…',
  failed: '没有生成，请改用 CSV。',
  columns: {
    row: '行',
    askedName: '名单所写名称',
    askedCode: '名单所写代码',
    outcome: '核对结果',
    explanation: '说明',
    name: '公示名称',
    uscc: '统一社会信用代码',
    status: '登记状态',
    region: '所属地区',
    licences: '许可',
    serious: '严重违法失信名单',
    abnormal: '经营异常',
    penalties: '正在公示的行政处罚',
    check: '最近一次抽查检查',
    uncovered: '尚未归集齐全的来源',
    asOf: '公示状态计算至',
    note: '口径',
  },
  separator: '；',
} as const;

/** Words of watching the suppliers that were found. */
export const WATCH_THESE = {
  heading: '持续关注',
  lead: '建立一份关注清单，哪一户的公示信息有变化、停止公示，打开清单即可看到，也可以订阅。不需要账号。',
  stores:
    '这一步与本页其他各步不同：会在本站保存下列主体的代码（不保存名单所写的名称、您的条件和结果），凭秘密地址查看，长期不打开即自动删除。',
  make: (count: number) => `保存这 ${count} 户的代码，建立关注清单`,
  making: '正在建立…',
  made: '关注清单已建立。下面的地址是唯一凭据，遗失无法找回，请立即保存，不要公开：',
  until: (day: string) => `${day} 以前一直没有打开过的，清单自动删除。`,
} as const;

/** Kinds of record this page lists, as short headings. */
export const FACTS = {
  registration: '登记',
  licence: '许可',
  'serious-listing': '严重违法失信名单',
  'abnormal-listing': '经营异常',
  penalty: '行政处罚',
  'spot-check': '最近检查',
} as const satisfies Partial<Record<RecordKind, string>>;

/** Words of the page without a script: the matches of a posted list. */
export const POSTED = {
  heading: '核对结果',
  empty: '没有填写任何一行，请返回填写。',
  tooMany: '超过 100 行，没有核对。请分批，或者启用脚本后使用本页（至多 1,000 行）。',
  counts: (exact: number, open: number, none: number) =>
    `已对上 ${exact} 行，需要确认 ${open} 行，未查询到 ${none} 行。`,
  caption: '逐行结果',
  asked: '所填',
  result: '结果',
  who: '主体',
  more: '还有未列出的',
} as const;
