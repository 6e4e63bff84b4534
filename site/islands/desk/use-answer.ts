import { useCallback, useEffect, useState } from 'react';
import { askDesk } from './ask-desk.ts';
import { sayFault } from './say-fault.ts';

/** What a reading of the API gives to a component: nothing yet, a value, or a fault in words and by its code. `reload` asks again. */
export type Reading<Value> = {
  value: Value | null;
  fault: string | null;
  code: string | null;
  reload(): Promise<void>;
};

/**
 * Reads a path of the desk's API, again whenever the path changes.
 * @example const { value, fault } = useAnswer<BoardRow[]>('/notices')
 */
export function useAnswer<Value>(path: string): Reading<Value> {
  const [state, setState] = useState<{
    path: string;
    value: Value | null;
    fault: string | null;
    code: string | null;
  } | null>(null);
  const reload = useCallback(async () => {
    const answer = await askDesk<Value>('GET', path);
    setState({
      path,
      value: answer.ok ? answer.value : null,
      fault: answer.ok ? null : sayFault(answer.code),
      code: answer.ok ? null : answer.code,
    });
  }, [path]);
  useEffect(() => {
    void reload();
  }, [reload]);
  const current = state?.path === path ? state : null;
  return { value: current?.value ?? null, fault: current?.fault ?? null, code: current?.code ?? null, reload };
}
