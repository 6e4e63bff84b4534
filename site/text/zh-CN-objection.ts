import type { ObjectionGround, ObjectionStage } from '#domain/objections/objection.ts';

/** Why somebody objects. */
export const GROUNDS: Readonly<Record<ObjectionGround, string>> = {
  'not-us': '信息不属于该主体',
  'facts-wrong': '内容与事实或者决定不符',
  'decision-changed': '所依据的决定已变更、撤销',
  'term-over': '公示期限已满',
  'repair-granted': '已完成信用修复',
  'personal-data': '含有不应公开的个人信息',
  other: '其他',
};

/** Where an objection stands. */
export const OBJECTION_STAGES: Readonly<Record<ObjectionStage, string>> = {
  filed: '已提交，等待受理',
  accepted: '已受理，正在核实',
  refused: '不予受理',
  upheld: '异议成立',
  rejected: '异议不成立',
};

/** Who writes. */
export const RELATIONS = { party: '当事人或者其委托的人', other: '其他人' } as const;

/** Words of the form and of following a case. */
export const OBJECTION = {
  title: '提出异议',
  description: '对正在公示的信息或者公告提出异议，凭回执号查询办理情况。',
  lead: '认为公示的信息有误、不应公示，或者含有不应公开的个人信息的，可以在此提出异议。不需要注册，不收费。',
  target: '异议所针对的信息',
  about: { record: '企业公示信息中的一条记录', notice: '一则公告' },
  see: '查看该信息',
  noTarget: '没有指明针对哪一条信息。请从企业页面的记录或者公告页面的“提出异议”进入。',
  search: '查询企业',
  closed: '本站暂未开放网上异议，请直接联系：',
  noScript: '在线提交需要启用 JavaScript。也可以直接联系：',
  office: (name: string) => `主办单位：${name}`,
  telephone: (number: string) => `电话：${number}`,
  noOffice: '企业页面和公告上载明的数据来源单位、发布单位。',
  ground: '理由',
  statement: '事实和依据',
  statementHint: '写明哪里不对、应当是什么、有何证明，至少 10 个字。不要写身份证号、银行卡号。',
  relation: '您是',
  name: '姓名或者单位名称',
  contact: '联系方式（电话或者邮箱）',
  privacyHeading: '您的个人信息怎样使用',
  privacy: [
    '姓名和联系方式只用于核实和答复本次异议，仅承办人可见，不公开，不提供给当事人。',
    '办结满三个月后自动删除。您可以随时要求更正或者删除。',
    '依据：《中华人民共和国个人信息保护法》第四十六条、《企业信息公示暂行条例》第十三条。',
  ],
  clockHeading: '办理期限',
  clock: '自收到异议之日起二十个工作日内核实并答复。受理后，该信息旁会注明“有异议”；异议成立的，予以更正或者撤下。',
  submit: '提交异议',
  working: '正在完成防滥用的计算，约需数秒，请不要关闭本页……',
  sending: '正在提交……',
  filed: '异议已提交',
  receipt: '您的回执号（只显示这一次，请抄下或者截图）：',
  follow: '凭回执号查询办理情况',
  faults: {
    offline: '连接不上服务器，内容还在本页，请稍后再试。',
    'too-many': '提交过于频繁，请一分钟后再试。',
    unknown: '没有提交成功，请检查各项内容后再试。',
  } as Readonly<Record<string, string>>,
  statusTitle: '查询异议办理情况',
  receiptLabel: '回执号',
  receiptHint: '16 位字母和数字，可以带连字符。',
  ask: '查询',
  facts: {
    stage: '状态',
    filedOn: '提出日期',
    acceptedOn: '受理日期',
    answerDueOn: '答复期限',
    answeredOn: '答复日期',
    answer: '答复',
  },
  unknown: '没有此回执号，请核对。',
} as const;
