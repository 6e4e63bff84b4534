/**
 * What the importer finds in rows: code → what becomes of the row and what the clerk does about it. The messages of verdicts and
 * docs/import.md speak from this one table.
 * `reject`: nothing of the row is stored. `hold`: kept for staff, never public. `note`: stored, the verdict carries a warning.
 */
export const ROW_RULES = {
  'required-empty': { outcome: 'reject', cure: '请补填后重新导入。' },
  'uscc-is-number': {
    outcome: 'reject',
    cure: '请从原系统重新导出，并把该列设为“文本”格式；末尾数字已经丢失，不能靠补零恢复。',
  },
  'uscc-shape': { outcome: 'reject', cure: '请对照营业执照更正后重新导入。' },
  'number-precision': {
    outcome: 'reject',
    cure: '表格只能保存 15 位有效数字，请从原系统重新导出，并把该列设为“文本”格式。',
  },
  'date-invalid': { outcome: 'reject', cure: '请改为真实存在的日期，如 2026-11-02。' },
  'date-open': { outcome: 'reject', cure: '该列必须是确定的日期，不能填长期。' },
  'amount-invalid': { outcome: 'reject', cure: '请填以万元为单位的数字，最多六位小数，如 0.2 表示 2000 元。' },
  'check-result-unknown': {
    outcome: 'reject',
    cure: '请使用标准表述，如“未发现问题”“发现问题已责令改正”，多项以分号分隔。',
  },
  'verdict-missing': { outcome: 'reject', cure: '请填写检验结论，或填写不合格项目。' },
  'verdict-contradiction': { outcome: 'reject', cure: '请核对检验结论与不合格项目后重新导入。' },
  'party-missing': { outcome: 'reject', cure: '请至少填写标称生产企业或被抽样单位之一。' },
  formula: { outcome: 'reject', cure: '请将公式“粘贴为数值”后重新导入。' },
  'cell-error': { outcome: 'reject', cure: '请在表格软件中修正该单元格（如 #REF!、#N/A）后重新导入。' },
  'cell-too-long': { outcome: 'reject', cure: '单元格不得超过 20000 字，请核对是否粘贴错误。' },
  'cells-shifted': {
    outcome: 'reject',
    cure: '该行的单元格比表头多，内容可能错列。请检查是否有未加引号的分隔符。',
  },
  'unit-missing': {
    outcome: 'reject',
    cure: '请增加“数据来源单位”列，或在标题行写明发布机关，或在命令中用 --unit 指明报送单位。',
  },
  'body-invalid': { outcome: 'reject', cure: '请核对该列内容后重新导入。' },
  'natural-person': { outcome: 'hold', cure: '自然人信息依法不对外公示，未保存其任何个人信息，无需处理。' },
  'name-only': { outcome: 'hold', cure: '仅凭名称不能归集到经营主体，请补填统一社会信用代码后重新导入。' },
  'two-parties': { outcome: 'hold', cure: '请为每一方分别填写统一社会信用代码，以“；”分隔，次序与名称一致。' },
  'other-department': {
    outcome: 'hold',
    cure: '本平台只公示市场监管部门的信息，请由该部门自行公示；确属市场监管部门的，请写明全称，其科室须列入辖区配置。',
  },
  'personal-data-found': { outcome: 'hold', cure: '该行文字内容未保存。请遮蔽或删除个人信息后重新导入。' },
  'amounts-contradict': { outcome: 'hold', cure: '请对照决定书核对罚款金额（万元）与处罚内容后重新导入。' },
  'police-detention': {
    outcome: 'hold',
    cure: '行政拘留由公安机关决定，本平台不予公示，请由公安机关公示；填写有误的，请改正后重新导入。',
  },
  'fulfilment-unknown': { outcome: 'hold', cure: '请写明“已履行”“未履行”或“尚未核查”后重新导入。' },
  'breach-undated': { outcome: 'hold', cure: '违诺信息的公示期自认定之日起计算，请填写认定违诺日期后重新导入。' },
  'status-unknown': { outcome: 'hold', cure: '无法确认该决定是否仍然有效，请写明“正常”“撤销”或“异议”后重新导入。' },
  'licence-check-digit': { outcome: 'note', cure: '已按原样收下，请核对许可证编号。' },
  'organisation-code-differs': { outcome: 'note', cure: '以统一社会信用代码为准，请核对组织机构代码。' },
  'uscc-elsewhere': { outcome: 'note', cure: '已采用，请今后填在统一社会信用代码列。' },
  'authority-code': { outcome: 'note', cure: '机关代码未收录，请核对。' },
  'date-serial': { outcome: 'note', cure: '已按表格日期序号换算，请核对。' },
  'date-in-future': { outcome: 'note', cure: '请核对日期。' },
  'date-order': { outcome: 'note', cure: '请核对有效期起止。' },
  'invisible-characters': { outcome: 'note', cure: '已去除，请检查来源系统。' },
  'penalty-kind-unknown': { outcome: 'note', cure: '已按“其他”收录并保留原文，请使用法定处罚种类名称，以分号分隔。' },
  'ground-unknown': { outcome: 'note', cure: '已按“其他（历史原因）”收录并保留原文，请核对。' },
  'registration-status-unknown': { outcome: 'note', cure: '登记状态按未载明处理，请核对。' },
  'licence-status-unknown': { outcome: 'note', cure: '许可状态按未载明处理，请填写“有效”或“无效”。' },
  'procedure-unknown': { outcome: 'note', cure: '处罚程序按未载明处理，请填写“普通程序”或“简易程序”。' },
  'region-unknown': { outcome: 'note', cure: '所属区县按未载明处理，请核对。' },
} as const satisfies Record<string, { outcome: 'reject' | 'hold' | 'note'; cure: string }>;

/** Code of a rule about rows, e.g. `name-only`; it stands in the `rule` of a verdict. */
export type RowRule = keyof typeof ROW_RULES;
