import { RECORDS } from '#site/text/zh-CN-desk-records.ts';
import { Field } from '../Field.tsx';

/** One filter: a closed list of values and their words; '' is every one. */
export type Filter = {
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChange(value: string): void;
};

/** The filters above a list; a change is followed at once. */
export function Filters({ filters }: { filters: readonly Filter[] }) {
  return (
    <search className="choices no-print">
      {filters.map(({ id, label, value, options, onChange }) => (
        <Field key={id} id={id} label={label}>
          <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
            <option value="">{RECORDS.all}</option>
            {options.map(([code, words]) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </select>
        </Field>
      ))}
    </search>
  );
}
