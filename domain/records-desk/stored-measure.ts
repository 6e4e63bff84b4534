import type { RecordKind } from '../records/index.ts';
import type { MeasureStage } from './measure-actions.ts';
import type { MeasureBasis } from './measure-basis.ts';
import type { RecordMeasure } from './record-measure.ts';

/** A measure as stored. `no` orders them; instants are UTC; people are ids of staff. */
export type StoredMeasure = {
  no: number;
  id: string;
  stage: MeasureStage;
  uscc: string;
  recordId: string;
  kind: RecordKind;
  unit: string;
  measure: RecordMeasure;
  basis: MeasureBasis;
  reason: string;
  /** Digest of the record as it stood when the measure was prepared. */
  seen: string;
  preparedBy: string;
  preparedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  /** Why it was refused. */
  answer: string | null;
};
