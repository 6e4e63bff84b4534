import { LIST } from '#site/text/zh-CN-screening.ts';

type Props = {
  id: string;
  label: string;
  headings: readonly string[];
  value: number | null;
  onChange(column: number | null): void;
};

/** Which column of a table holds something; the one that was found is chosen already. */
export function ColumnChoice({ id, label, headings, value, onChange }: Props) {
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))}
      >
        <option value="">{LIST.noColumn}</option>
        {headings.map((heading, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
          <option key={column} value={column}>
            {LIST.column(column + 1, heading)}
          </option>
        ))}
      </select>
    </div>
  );
}
