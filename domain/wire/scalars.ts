import { z } from 'zod';
import { type CalendarDate, isCalendarDate } from '../date.ts';
import { hasUsccShape, type Uscc } from '../identifiers/uscc.ts';
import type { Fen } from '../money.ts';

/** A calendar date `YYYY-MM-DD`, a day of the legal calendar (Asia/Shanghai), never an instant. */
export const CalendarDateSchema = z
  .custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value), {
    error: '日期须为存在的日期，写作 YYYY-MM-DD。',
  })
  .meta({ type: 'string', format: 'date', examples: ['2026-11-24'] });

/**
 * A code of the shape of a USCC whose check digit may fail: a few really issued codes do, and the register may know them.
 * What a person types is judged by `explainUscc` (identifiers/uscc.ts) instead.
 */
export const RegisteredUsccSchema = z
  .custom<Uscc>((value) => typeof value === 'string' && hasUsccShape(value), { error: '统一社会信用代码须为 18 位。' })
  .meta({ type: 'string', pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$', examples: ['91421200MA0XN00A4C'] });

/** An amount of money in integer fen (1/100 yuan). */
export const FenSchema = z
  .custom<Fen>((value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0, {
    error: '金额须为不小于零的整数（分）。',
  })
  .meta({ type: 'integer', minimum: 0, examples: [200000] });

/** An instant in UTC, ISO 8601 with `Z`. */
export const InstantSchema = z.iso.datetime();
