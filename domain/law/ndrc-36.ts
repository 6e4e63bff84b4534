import { instrument } from './instrument.ts';

const article = instrument({
  prefix: 'ndrc-36',
  title: '国家发展改革委令第36号（信用修复）',
  from: '2026-04-01',
  checkedOn: '2026-11-23',
});

/**
 * National Development and Reform Commission Order 36, known from summaries. It governs 信用中国; market regulation keeps its own
 * rules on its own system (国办发〔2025〕22号), so no term here is counted by it unless the jurisdiction says so (`termStart`; docs/decisions/0010).
 */
export const NDRC_36 = {
  /** On 信用中国 a term counts from the day of the document. */
  start: article({
    key: 'start',
    article: null,
    about: '关于公示期限自文书作出之日起算的规定（适用于“信用中国”，本平台默认不据以计算）',
    confidence: 'recalled',
  }),
} as const;
