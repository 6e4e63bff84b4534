import { useAnswer } from './use-answer.ts';

/** Whose password a form is about, for the browser's keeper of passwords: not seen, and not for typing. */
export function Username() {
  const { value } = useAnswer<{ user?: { email?: string } } | null>('/auth/get-session');
  return (
    <input
      className="hidden"
      autoComplete="username"
      tabIndex={-1}
      aria-hidden
      readOnly
      value={value?.user?.email ?? ''}
    />
  );
}
