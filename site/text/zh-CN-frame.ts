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
