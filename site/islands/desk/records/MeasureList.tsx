import { MEASURE_STAGE_NAMES, PAPERS } from '#site/text/zh-CN-desk-measures.ts';
import { RECORD_KIND_NAMES } from '#site/text/zh-CN-desk-records.ts';
import { sayInstant } from '../say-instant.ts';
import { placeHref } from '../use-place.ts';
import type { Measure } from './record-answers.ts';
import { sayMeasure } from './say-measure.ts';

/** Measures, each leading to its paper: what, with which record, who and when. */
export function MeasureList({
  measures,
  people,
}: {
  measures: readonly Measure[];
  people: Readonly<Record<string, string>>;
}) {
  return (
    <ul className="board">
      {measures.map((one) => (
        <li key={one.id}>
          <a href={placeHref('records', 'measures', one.id)}>
            {sayMeasure(one.measure)}　{RECORD_KIND_NAMES[one.kind]}
          </a>
          <p className="soft small">
            {MEASURE_STAGE_NAMES[one.stage]}　{one.unit}　{PAPERS.by} {people[one.preparedBy] ?? one.preparedBy}　
            {sayInstant(one.preparedAt)}
          </p>
        </li>
      ))}
    </ul>
  );
}
