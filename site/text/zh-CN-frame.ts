/** How the numbers a government site carries are written; a value of another shape is refused. */
export const OFFICIAL_NUMBERS = {
  icp: { shape: /^\p{Script=Han}ICP备\d{5,10}号(?:-\d+)?$/u, says: 'like 鄂ICP备00000000号-1' },
  police: { shape: /^\p{Script=Han}公网安备\s?\d{14}号$/u, says: 'like 鄂公网安备00000000000000号' },
} as const;

/** Words of the service bar and of the trail above a page. */
export const BAR = {
  service: '浏览方式',
  large: '大字版',
  standard: '标准字号',
  trail: '当前位置',
} as const;

/** Labels of the navigation, two characters each in the header so that all fit a narrow screen. */
export const NAVIGATION = {
  search: '查询',
  keyField: '领域',
  lists: '名单',
  notices: '曝光',
  rules: '规则',
  data: '数据',
  guide: '指南',
  groups: {
    find: '查询与名单',
    understand: '看懂信息',
    data: '数据与接口',
    official: '官方渠道',
  },
  components: '页面组件',
} as const;

/** Words of the switch between languages. `name`: this language, `other`: the other, each in its own words. */
export const LANGUAGE = {
  name: '中文',
  other: 'English',
  /** Said at the head of pages whose records stand in another language than the page; empty where they do not. */
  note: '',
} as const;

/** Words before what the operator states of itself in the footer. */
export const OFFICE = {
  organiser: '主办单位',
  undertaker: '承办单位',
  siteCode: '政府网站标识码',
  icp: 'ICP 备案',
  police: '公安备案',
  telephone: '联系电话',
  errorReport: '我为政府网站找错',
} as const;

/** Name of the service, as it stands in the header and after every page title. */
export const SERVICE = {
  brand: '鉴信',
  /** The city in the words of the language; null: as the jurisdiction names it. */
  city: null as string | null,
  name: (city: string) => `${city}重点领域信用公示查询`,
  title: (page: string, city: string) => `${page} - 鉴信 · ${city}重点领域信用公示查询`,
  description: (city: string) =>
    `查询${city}食品、特种设备等重点领域企业的登记、许可、行政处罚、抽查检查、监督抽检和名单公示信息，每条信息注明来源单位、文号、日期和法律依据。`,
};

/** Words of the frame around every page. */
export const FRAME = {
  skip: '跳到正文',
  navigation: '主导航',
  home: '首页',
  search: '查询',
  api: '数据接口',
  about: '关于本平台',
  accessibility: '无障碍说明',
  demoLabel: '示例数据',
  demo: '本页展示的是示例数据：企业、人员、编号均为虚构，不对应任何真实主体，不得作为查询结果使用。',
  footerNavigation: '页脚链接',
  responsibility: '数据由产生单位提供并负责（谁产生、谁提供、谁负责）。本平台只展示事实，不作评级、评分或信用结论。',
  precedence: '本平台信息与国家企业信用信息公示系统或者决定文书不一致的，以国家企业信用信息公示系统和决定文书为准。',
  necips: '国家企业信用信息公示系统',
  creditChina: '信用中国',
  hotline: '消费投诉举报请拨打',
} as const;

/** Addresses outside this site that pages link to; no others. */
export const OUTSIDE = {
  necips: 'https://www.gsxt.gov.cn/',
  creditChina: 'https://www.creditchina.gov.cn/',
  complaint: 'https://www.12315.cn/',
  hotline: '12315',
} as const;

/** Pages that say why something cannot be shown. */
export const PROBLEM = {
  400: {
    title: '代码有误',
    paragraphs: ['请对照营业执照核对后重新输入。'],
  },
  404: {
    title: '没有找到这个页面',
    paragraphs: [
      '可能是地址有误，也可能是本系统没有收录该主体，或者没有依法可以公示的信息。',
      '没有找到，不说明该主体不存在，也不说明其没有相关记录。',
    ],
  },
  410: {
    title: '信息已依法停止公示',
    paragraphs: ['这里曾经公示的信息已依照法律规定停止公示，本平台不再提供。', '停止公示不是对任何主体的评价。'],
  },
  414: {
    title: '查询内容过长',
    paragraphs: ['网址超过了允许的长度。请缩短查询词：名称最有特点的两三个字，或者一个完整的代码、编号。'],
  },
  429: {
    title: '访问过于频繁',
    paragraphs: ['请稍等一分钟再试。需要批量使用数据的，请使用数据接口。'],
  },
  500: {
    title: '系统出现错误',
    paragraphs: ['页面没有能够生成，错误已经记录。请稍后再试。'],
  },
  503: {
    title: '暂时无法查询',
    paragraphs: ['数据库或者检索服务暂时不可用。为避免展示过期或者不准确的信息，本页暂不显示。请稍后再试。'],
  },
} as const;

/** Words of the problem pages' common parts. */
export const PROBLEM_HELP = {
  searchHeading: '重新查询',
  elsewhere: '也可以在国家系统查询：',
  home: '返回首页',
} as const;
