import { assertNever } from '#domain/assert-never.ts';
import type { PublicProfile, PublicRecord } from '#domain/profile.ts';
import type { CalendarDay } from './calendar-days.ts';

// A line break in a name would begin a new line of a calendar.
const CONTROL = /\p{Cc}+/gu;

/** What the calendar and the feed say of themselves. */
export function calendarTitle({ name, demo }: PublicProfile): string {
  return `${demo ? '【示例数据】' : ''}${name.replace(CONTROL, ' ')} 公示期限提醒`;
}

/** What every calendar and feed rests on. */
export const CALENDAR_NOTE = '依据今日公示的信息，只作提醒；以当日公示页面和决定文书为准。本平台不受理信用修复申请。';

const UNVERIFIED = '所依据的规定待核对原文，日期可能有变。';

/**
 * One day ahead in words: a title for a list, and what it means. A day computed by law whose text nobody has read says so.
 * @example calendarEntry(day).title // '停止公示：行政处罚 咸市监处罚〔2026〕12号'
 */
export function calendarEntry({ kind, day, record }: CalendarDay): { title: string; text: string } {
  const label = labelOf(record).replace(CONTROL, ' ');
  const doubt = record.basis.some(({ confidence }) => confidence === 'recalled') ? UNVERIFIED : '';
  switch (kind) {
    case 'publicity-ends':
      return { title: `停止公示：${label}`, text: `自 ${day} 零时（北京时间）起不再公示，无须申请。${doubt}` };
    case 'repair-opens':
      return {
        title: `可以申请信用修复：${label}`,
        text:
          `最短公示期于 ${day} 届满。其他条件见公示页面“信用修复与期限提醒”，是否准予由作出决定的机关认定；` +
          '请到国家企业信用信息公示系统或者“信用中国”网站申请。' +
          doubt,
      };
    case 'licence-ends':
      return { title: `许可到期：${label}`, text: `${day} 是来源单位载明的有效期的最后一日。` };
    default:
      return assertNever(kind);
  }
}

function labelOf(record: PublicRecord): string {
  switch (record.kind) {
    case 'registration':
      return '登记信息';
    case 'licence': {
      const { certificateName, documentTitle, licenceNumber, documentNumber } = record.body;
      return `${certificateName ?? documentTitle ?? '行政许可'} ${licenceNumber ?? documentNumber}`;
    }
    case 'penalty':
      return `行政处罚 ${record.body.documentNumber}`;
    case 'spot-check':
      return `${record.body.checkedOn} 抽查检查`;
    case 'sampling-test':
      return `抽检 ${record.body.productName}`;
    case 'abnormal-listing':
      return `${record.body.listedOn} ${record.asFlag ? '标记为经营异常状态' : '列入经营异常名录'}`;
    case 'serious-listing':
      return `${record.body.listedOn} 列入严重违法失信名单`;
    case 'commitment':
      return `信用承诺 ${record.body.matter}`;
    default:
      return assertNever(record);
  }
}
