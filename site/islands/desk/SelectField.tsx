import { COMPOSE } from '#site/text/zh-CN-desk-compose.ts';
import { Field } from './Field.tsx';

/** One of a closed list of codes, or none. */
export function SelectField(props: {
  id: string;
  label: string;
  value: string | null;
  options: readonly (readonly [code: string, wording: string])[];
  onChange(code: string | null): void;
}) {
  const { id, label, value, options, onChange } = props;
  return (
    <Field id={id} label={label}>
      <select id={id} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{COMPOSE.none}</option>
        {options.map(([code, wording]) => (
          <option key={code} value={code}>
            {wording}
          </option>
        ))}
      </select>
    </Field>
  );
}
