/** Words of the page that shows every component in every state. */
export const COMPONENTS = {
  title: '页面组件',
  lead: '本平台的页面由以下组件组成。每个组件的每种状态都用同一份示例数据（虚构的企业）展示，自动化测试用的也是这份数据。',
  parts: {
    type: {
      heading: '字体与层级',
      note: '正文 17 像素，行距 1.75 倍；标题只用一级、二级、三级。大字版正文不小于 18 磅。',
    },
    tags: {
      heading: '状态标签',
      note: '先写文字，再配图形，最后才是颜色；红色只用于需要留意的法定事实，从不单独表示含义。',
    },
    notices: { heading: '提示', note: '说明、中性提示、需要留意、尚未归集四种。' },
    answers: {
      heading: '首屏问答',
      note: '每一类信息一个问题、一个简短回答、一句完整的话。没有查到与尚未归集的样式不同。',
    },
    records: {
      heading: '记录时间线',
      note: '每条记录写明来源单位、公示期；法律依据和异议入口在下方展开，不需要脚本。',
    },
    states: {
      heading: '未查询到、尚未归集与停止公示',
      note: '“未查询到”不等于“没有”；停止公示的信息不再出现名称和内容。',
    },
    facts: { heading: '事实列表', note: '名称在前，内容在后；文件没有写明的不显示。' },
    code: { heading: '代码有误的说明', note: '指出有误的是第几位，并给出可能的写法。' },
    search: { heading: '查询框', note: '没有脚本也能使用；有脚本时给出名称建议。' },
  },
  tones: {
    plain: '一般说明',
    neutral: '在有效期内',
    warning: '在列',
    none: '未查询到',
    unavailable: '尚未归集或正在核实',
  },
  noticeTexts: {
    '': '说明：依据企业持有的、目前有效的行政许可归入相应领域。',
    plain: '截至 2026-11-20，本系统未查询到可公示的行政处罚信息。',
    warning: '需要留意：列入严重违法失信名单的原因、机关和日期见下方记录。',
    unavailable: '登记信息尚未归集或正在核实，本页不能说明该企业有或者没有此类信息。',
  },
  examples: {
    ordinary: '各类信息齐全的企业',
    listed: '在列的个体工商户，部分信息尚未归集',
    empty: '没有任何记录的主体',
    restored: '已移出经营异常名录的企业',
  },
  headingOf: (heading: string, example: string) => `${heading}：${example}`,
  typeSamples: {
    first: '一级标题',
    second: '二级标题',
    third: '三级标题',
    body: '正文：企业公示信息',
    small: '小字：来源与日期',
  },
} as const;
