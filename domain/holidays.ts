/**
 * One year's holidays and make-up working days, from the State Council's yearly notice
 * (国务院办公厅关于某年部分节假日安排的通知). Weekends need no entry. Days are 'YYYY-MM-DD'.
 * `confirmed`: the text of the notice was read; `recalled`: written from memory, to be checked.
 */
export type HolidayTable = {
  readonly year: number;
  readonly notice: string;
  readonly issuedOn: string;
  readonly confidence: 'confirmed' | 'recalled';
  readonly checkedOn: string;
  /** First and last day of each holiday, both included. */
  readonly holidays: readonly (readonly [string, string])[];
  /** Saturdays and Sundays that are worked instead. */
  readonly makeUpDays: readonly string[];
};

/**
 * The years whose working days are known, oldest first. Add a year when its notice appears (October to December of the
 * year before); a notice may also touch the last days of December, so enter it before counting into that December.
 * @example HOLIDAY_TABLES.at(-1)?.year // the last year that can be computed
 */
export const HOLIDAY_TABLES: readonly HolidayTable[] = [
  {
    year: 2021,
    notice: '国办发明电〔2020〕27号',
    issuedOn: '2020-11-25',
    confidence: 'confirmed',
    checkedOn: '2026-11-24',
    holidays: [
      ['2021-01-01', '2021-01-03'],
      ['2021-02-11', '2021-02-17'],
      ['2021-04-03', '2021-04-05'],
      ['2021-05-01', '2021-05-05'],
      ['2021-06-12', '2021-06-14'],
      ['2021-09-19', '2021-09-21'],
      ['2021-10-01', '2021-10-07'],
    ],
    makeUpDays: ['2021-02-07', '2021-02-20', '2021-04-25', '2021-05-08', '2021-09-18', '2021-09-26', '2021-10-09'],
  },
  {
    year: 2022,
    notice: '国办发明电〔2021〕11号',
    issuedOn: '2021-10-25',
    confidence: 'confirmed',
    checkedOn: '2026-11-24',
    holidays: [
      ['2022-01-01', '2022-01-03'],
      ['2022-01-31', '2022-02-06'],
      ['2022-04-03', '2022-04-05'],
      ['2022-04-30', '2022-05-04'],
      ['2022-06-03', '2022-06-05'],
      ['2022-09-10', '2022-09-12'],
      ['2022-10-01', '2022-10-07'],
    ],
    makeUpDays: ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
  },
  {
    year: 2023,
    notice: '国办发明电〔2022〕16号',
    issuedOn: '2022-12-08',
    confidence: 'confirmed',
    checkedOn: '2026-11-24',
    holidays: [
      ['2022-12-31', '2023-01-02'],
      ['2023-01-21', '2023-01-27'],
      ['2023-04-05', '2023-04-05'],
      ['2023-04-29', '2023-05-03'],
      ['2023-06-22', '2023-06-24'],
      ['2023-09-29', '2023-10-06'],
    ],
    makeUpDays: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
  },
  {
    year: 2024,
    notice: '国办发明电〔2023〕7号',
    issuedOn: '2023-10-25',
    confidence: 'confirmed',
    checkedOn: '2026-11-24',
    holidays: [
      ['2024-01-01', '2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-10', '2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ],
    makeUpDays: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    notice: '国办发明电〔2024〕12号',
    issuedOn: '2024-11-12',
    confidence: 'confirmed',
    checkedOn: '2026-11-24',
    holidays: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    makeUpDays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    notice: '国办发明电〔2025〕7号',
    issuedOn: '2025-11-04',
    confidence: 'confirmed',
    checkedOn: '2026-11-24',
    holidays: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];
