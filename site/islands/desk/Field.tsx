import type { ReactNode } from 'react';

/** A control under its label, with a hint and what stands against it; `control` gets the ids that tie them together. */
export type FieldProps = {
  id: string;
  label: string;
  hint?: ReactNode;
  children: ReactNode;
  /** Below the control: findings, counts. */
  below?: ReactNode;
};

/** A labelled control of a form at the desk. The hint's id is the control's with `-hint`. */
export function Field({ id, label, hint, children, below }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="soft small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {below}
    </div>
  );
}
