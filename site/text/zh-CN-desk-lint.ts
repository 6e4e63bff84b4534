import type { LintRule } from '#domain/notices/lint/finding.ts';

/** Words around the findings of the lint. */
export const LINT = {
  title: '合法性检查',
  none: '没有发现问题。',
  counts: (blocking: number, review: number) => `必须改正 ${blocking} 处，须审核人说明理由 ${review} 处。`,
  blocking: '必须改正',
  review: '须说明理由',
  quote: (text: string) => `“${text}”`,
  cure: '怎样改：',
  list: '逐条查看，点选跳到该处',
  overrideReason: '为何可以保留',
  overridden: (reason: string) => `审核人已说明：${reason}`,
  elsewhere: '其他',
} as const;

/** What each rule found, and its cure. */
export const LINT_WORDS: Readonly<Record<LintRule, { says: string; cure: string }>> = {
  'text-missing': { says: '必填的文字还空着。', cure: '填写本栏。' },
  'text-too-long': { says: '文字过长。', cure: '缩短；标题不超过 60 字，各段不超过 6000 字。' },
  'markup-or-link': { says: '文字中有网页代码或者链接。', cure: '删去代码和链接，只写文字。' },
  'party-missing': { says: '当事人不足。', cure: '至少一个当事人；集中公示至少两个。' },
  'party-named-in-batch': {
    says: '集中公示的其他文字中点了某个当事人的名。',
    cure: '各当事人会分别停止公示，请只在其所在行写名称和代码。',
  },
  'evidence-missing': { says: '没有选择所依据的记录。', cure: '取公示信息，并勾选至少一条记录。' },
  'evidence-not-public': { says: '所依据的记录没有在公示。', cure: '改选正在公示的记录；没有的，不能曝光。' },
  'evidence-changed': { says: '所依据的记录在您阅读之后有更正。', cure: '取消勾选后重新勾选该记录，并核对文字。' },
  'evidence-not-adverse': {
    says: '所依据的记录不是违法或者不合格信息。',
    cure: '选择行政处罚、名单、不合格抽检或者有问题的检查记录。',
  },
  'name-differs': { says: '当事人名称与登记名称不一致。', cure: '重新取公示信息，使用登记名称。' },
  'personal-data': { says: '疑似个人信息（证件号、电话、车牌、银行卡等）。', cure: '删去；以“当事人”等代替。' },
  'home-address': { says: '疑似住址。', cure: '删去住址，或者只写到县、乡镇。' },
  minor: { says: '涉及未成年人。', cure: '删去可能识别未成年人的内容；不得公开其个人信息。' },
  'person-named': { says: '写了处罚对象以外的自然人姓名。', cure: '隐去姓名，如“员工张某”。' },
  'unknown-code': { says: '该代码不在所依据的记录中。', cure: '核对代码，或者补选有关记录。' },
  'unknown-document': { says: '该文号不在所依据的记录中。', cure: '核对文号，或者补选有关记录。' },
  'unknown-amount': { says: '该金额不在所依据的记录中。', cure: '改为记录所载金额；无法核对的，由审核人说明。' },
  'unknown-day': { says: '该日期不在所依据的记录中。', cure: '核对日期；确属案情的，由审核人说明来源。' },
  'authority-unsaid': { says: '没有写明作出决定的机关。', cure: '在导语或者处罚结果中写明机关名称。' },
  'unknown-authority': { says: '该机关不是所依据记录的机关。', cure: '核对机关名称；确有参与的，由审核人说明。' },
  'citation-missing': { says: '没有写法律依据。', cure: '至少写一条法律文件和条款。' },
  'citation-unreadable': { says: '条款写法不能识别。', cure: '写作“第一百二十四条第一款”的形式。' },
  'citation-no-such-article': { says: '该法律文件没有这一条。', cure: '对照决定书核对条款序号。' },
  'citation-not-in-force': { says: '作出决定时该法律文件没有施行或者已失效。', cure: '改用当时有效的法律文件。' },
  'citation-unknown-statute': { says: '系统不掌握该法律文件。', cure: '核对名称；确有的，由审核人说明出处。' },
  'grading-words': { says: '有评级、打分或者信用评价的词语。', cure: '只叙述事实，删去评价。' },
  'insulting-words': { says: '有侮辱、贬损的词语。', cure: '改用中性的事实叙述。' },
  'whole-brand': { says: '把一个经营者的违法说成整个品牌、行业的违法。', cure: '限定为该当事人。' },
  'informal-list-name': { says: '用了非正式的名单名称。', cure: '使用法定名称，如“严重违法失信名单”“经营异常名录”。' },
  'ends-soon': { says: '所依据的记录不久就停止公示，公告将同日消失。', cure: '确认仍有公布必要，由审核人说明。' },
  'open-end': { says: '所依据的记录没有停止公示日。', cure: '核对该记录的期限，由审核人说明。' },
};
