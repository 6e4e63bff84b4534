/** A name in the example data that finds one enterprise. */
export const EXAMPLE_QUERY = '砚棠';

/** Words of the page about the data. */
export const DATA = {
  title: '数据情况',
  lead: '公示了什么、由谁提供、有多新。以下数字在生成本页时从公示数据直接算出，只是条数，不是评价。',
  made: (day: string) => `统计截至 ${day}。停止公示的信息不计入。`,
  empty: '本页生成时没有数据。',
  sourcesHeading: '各来源单位的报送状态',
  sourcesLead: '没有按期报送的，相应信息可能不是最新的；尚未报送的，不能理解为没有记录。',
  state: '状态',
  dueBy: (day: string) => `应于 ${day} 以前再次报送`,
  late: (day: string) => `逾期，应于 ${day} 以前再次报送`,
  inTime: '已报送',
  undeclared: '已报送，未约定期限',
  missing: '尚未报送',
  separator: '、',
  source: '信息种类',
  unit: '来源单位',
  received: '最近收到',
  kindsHeading: '按信息种类',
  regionsHeading: '按地区',
  fieldsHeading: '按重点领域',
  monthsHeading: '最近十二个月作出的行政处罚（公示期内）',
  enterprises: '主体（户）',
  records: '记录（条）',
  label: '类别',
  count: '数量',
  unknownRegion: '地区未归集',
  useHeading: '取得数据',
  use: [
    '接口、订阅和整份下载都不需要登录，也不需要密钥。',
    '使用时保留来源单位、法律依据和日期；到期的信息应当同时停止展示。',
  ],
  health: '服务运行状态',
} as const;

/** Words of the page that sets enterprises side by side. */
export const COMPARE = {
  title: '并排比较',
  lead: '最多四家，逐项并排列出截至当日的公示事实。不排名，不打分；未查询到与尚未归集都不是评价。',
  label: '统一社会信用代码，每行一个，最多四个',
  submit: '比较',
  caption: '公示信息比较',
  question: '问题',
  unknown: (code: string) => `${code}：没有收录，或者没有依法可以公示的信息。`,
  tooMany: '最多比较四家，其余的没有列出。',
} as const;
