/** Words of share images, which the worker draws; the name of the portal is the one its pages bear (site/text/zh-CN-frame.ts). */
export const SHARE_WORDS = {
  site: (city: string) => `鉴信 · ${city}重点领域信用公示查询`,
  enterprise: '企业公示信息',
  uscc: (uscc: string) => `统一社会信用代码 ${uscc}`,
  region: (region: string) => `登记地区 ${region}`,
  notices: '曝光与典型案例',
  notice: { exposure: '重点曝光', 'batch-exposure': '集中公示', 'typical-case': '典型案例' },
  unit: (unit: string) => `发布单位 ${unit}`,
  published: (day: string) => `发布日期 ${day}`,
  portal: '查询企业依法公示的信息',
  call: '查询公示信息',
  callNotice: '查看公告全文',
  note: '本图不含公示内容；内容以打开页面当日所示为准。',
  demo: '示例数据',
} as const;
