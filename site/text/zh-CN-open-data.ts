/** Words about the files of open data on the page about the data. */
export const OPEN_DATA = {
  heading: '整份下载',
  lead: (enterprises: string, records: string) =>
    `今日可公示的全部内容：${enterprises} 户主体、${records} 条记录。停止公示的内容同时从各个文件中消失；有变化时，旧文件先停止提供，重新生成后再提供。`,
  making: '有新的变化，文件正在重新生成，稍后刷新本页即可看到。此前的文件不再提供。',
  absent: '本部署不提供整份文件，请使用接口取得内容和变化。',
  file: '文件',
  size: '大小',
  forms: {
    ndjson: 'NDJSON，每行一个主体，与接口的答复相同，但不含法定代表人姓名',
    csv: 'CSV，每行一条记录',
  },
  madeAt: (moment: string) => `生成于 ${moment}（北京时间）。`,
  differencesHeading: '每日差异',
  differencesLead: '每行一个有变化的主体：代码与变化，不含内容。',
  difference: (day: string, count: string) => `${day}，${count} 户`,
  verifyHeading: '如何核对',
  verify: [
    '文件用 gzip 压缩。下载后计算 SHA-256（Linux：sha256sum；macOS：shasum -a 256；Windows：certutil -hashfile 文件 SHA256），应与以上所列和清单一致；不一致的，说明文件已重新生成或者下载不完整，请重新下载。',
    '更新副本时整份替换，或者按清单只下载变化的部分；期满、撤销的信息应当同时从副本中删除。',
    'CSV 以 UTF-8 编码，可能被当作公式的单元格前加了单引号。用 Excel 打开时，请用“数据—从文本/CSV”导入，并把统一社会信用代码等列设为文本。',
  ],
  licenceHeading: '使用许可',
  unstated: '主管部门尚未公布使用许可，本站不代为设定。',
  manifest: '清单（JSON）：数量、大小、SHA-256、来源与法律版本',
  schema: 'NDJSON 每行的 JSON Schema',
  changes: '当日的变化（接口）',
} as const;
