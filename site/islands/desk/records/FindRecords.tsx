import { ONE_RECORD } from '#site/text/zh-CN-desk-records.ts';
import { Field } from '../Field.tsx';
import { placeHref } from '../use-place.ts';
import { textsOf } from '../use-sign-in.ts';

/** The way to an enterprise's records by its code. */
export function FindRecords() {
  return (
    <div className="stack">
      <h1>{ONE_RECORD.findTitle}</h1>
      <p>{ONE_RECORD.findLead}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          const code = textsOf(event).uscc?.trim().toUpperCase() ?? '';
          if (code !== '') location.hash = placeHref('records', 'of', code);
        }}
      >
        <Field id="uscc" label={ONE_RECORD.uscc}>
          <input id="uscc" name="uscc" required maxLength={40} autoComplete="off" spellCheck={false} />
        </Field>
        <button type="submit">{ONE_RECORD.find}</button>
      </form>
    </div>
  );
}
