import type { NoticeWithheldReason } from '#domain/notices/publish-notice.ts';

/** Words of writing a notice: fields, saving, evidence, versions, preview. */
export const COMPOSE = {
  restsOn: '所依据的记录',
  seeRecord: (name: string, place: number) => `${name}：第 ${place} 条（打开企业页面核对）`,
  tabs: { write: '撰写', read: '内容', preview: '预览', versions: '版本', log: '经过' },
  tabsLabel: '公告的各面',
  back: '全部公告',
  fields: {
    title: '标题',
    lead: '导语',
    publishingUnit: '发布单位',
    batchNumber: '批次',
    field: '重点领域',
    clueSource: '线索来源',
    caseFacts: '案情',
    penalty: '处罚结果',
    warning: '警示、消费提示',
    problem: '问题',
    handling: '查处情况',
  },
  none: '不填',
  hints: {
    title: '写明单位和事由，不超过 60 字。',
    lead: '一两句话说明为何公布；写明办案机关。',
    warning: '讲道理，不评级，不用侮辱性词语。',
    batchNumber: '如 2026年第3期',
  },
  counted: (count: number, most: number) => `${count}/${most}`,
  saved: (at: string) => `已保存 ${at}`,
  saving: '正在保存……',
  unsaved: '有改动，停笔后自动保存',
  fault: '没有保存：',
  saveNow: '现在保存',
  parties: '当事人和依据',
  words: '文字',
  about: '发布信息',
  party: (place: number) => `当事人 ${place}`,
  addParty: '增加一个当事人',
  removeParty: (place: number) => `删去当事人 ${place}`,
  uscc: '统一社会信用代码',
  usccHint: '可以一次粘贴多个，用空格或者换行分开。',
  look: '取公示信息',
  looking: '正在取……',
  unknownEnterprise: '没有该代码正在公示的信息。',
  evidence: '依据哪些正在公示的记录',
  noRecords: '该主体没有可以作为依据的公示记录。',
  until: (day: string) => `公示至 ${day}`,
  noEnd: '未定停止公示日',
  fill: '用所选记录填写事实',
  fillAll: '还没有依据的各行，取最近一次处罚并填写',
  fillNote: '只填写还空着的栏目，已写的文字不动。',
  filled: '已按记录填写，请核对。',
  evidenceCount: (count: number) => `依据（${count} 条记录）`,
  partyHead: '当事人',
  batchTable: '各当事人的问题和查处情况',
  citations: '法律依据',
  instrument: '法律文件名称',
  article: '条款',
  addCitation: '增加一条依据',
  removeCitation: (place: number) => `删去依据 ${place}`,
  citationNumber: (place: number) => `依据 ${place}`,
} as const;

/** Sentences made of the facts of a record; nothing that is not in it. */
export const FILLED = {
  day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  title: (authority: string, name: string) => `${authority}查处${name}违法案`,
  exposureTitle: (name: string) => `关于${name}违法行为的曝光`,
  lead: (authority: string) => `依据正在公示的信息，${authority}查处情况公布如下。`,
  batchLead: (unit: string) => `依据正在公示的信息，${unit}将有关查处情况集中公布如下。`,
  penalty: (day: string, authority: string, number: string, content: string) =>
    `${day}，${authority}作出${number}行政处罚决定：${content}`,
  other: (day: string, authority: string, kind: string) => `${day}，${authority}公示：${kind}。`,
  stop: '。',
  otherUndated: (authority: string, kind: string) => `${authority}公示：${kind}。`,
} as const;

/** A provision as the basis of a penalty names it: instrument, article. */
export const CITED_IN_BASIS =
  /《([^《》\n]{2,60})》[^第，。；、《》\n]{0,20}(第[^，。；、\n]{1,24}?条(?:第[^，。；、条\n]{1,8}[款项]){0,3})/gu;

/** Words of a conflict between two people who write at once. */
export const CONFLICT = {
  title: '另一人在您撰写期间保存了新版本',
  lead: '两份文字都不会丢失，各存一个版本。请看过差异后选择接着用哪一份。',
  mine: '接着用我的',
  theirs: '接着用对方的',
  mineOnly: '我的',
  theirsOnly: '对方的',
  moved: '对方已办理下一步，现在不能再改。以下是您尚未保存的文字，可以复制。',
  reload: '看现在的公告',
} as const;

/** Words of versions and their differences. */
export const VERSIONS = {
  title: '版本',
  version: (number: number, author: string, at: string) => `第 ${number} 版　${author}　${at}`,
  from: '与哪一版比较',
  to: '看哪一版',
  none: '两版没有差别。',
  removed: '删去：',
  added: '增加：',
  differences: '差异',
} as const;

/** Words of the preview. */
export const PREVIEW = {
  width: '宽度',
  desktop: '电脑',
  phone: '手机',
  label: '公众将看到的页面',
  note: '以下与公开页面出自同一份数据和同一套样式。',
  notShown: '按现在的内容，公众看不到这份公告：',
} as const;

/** Why a notice would be kept from the public. */
export const WITHHELD: Readonly<Record<NoticeWithheldReason | 'ended' | 'withdrawn', string>> = {
  'not-yet': '发布日未到。',
  'evidence-missing': '没有当事人，或者所依据的记录没有公示。',
  'evidence-changed': '所依据的记录已有更正，请重新选择记录并核对文字。',
  'name-changed': '当事人名称与登记名称不一致。',
  'personal-data-found': '文字中有个人信息。',
  'names-an-ended-party': '文字中还提到已停止公示的当事人。',
  ended: '所依据的记录已停止公示。',
  withdrawn: '公告已撤下。',
};
