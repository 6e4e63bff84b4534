import { readConfiguration } from './configuration.ts';
import type { Sample } from './metric.ts';
import type { FromProcess, ToProcess } from './process-message.ts';
import type { ProcessRole } from './process-role.ts';
import { serve } from './serve.ts';

// Started by serve-many.ts with the folder of the build; ends when told to, or when the supervisor is gone.
const GATHER_WITHIN = 2000;

function tell(message: FromProcess): void {
  if (process.connected) process.send?.(message);
}

let own: () => readonly Sample[] = () => [];
let asked = 0;
const waiting = new Map<number, (samples: readonly Sample[]) => void>();

const role: ProcessRole = {
  name: process.env.JIANXIN_PROCESS_NAME ?? '',
  runsJobs: false,
  print: (text) => tell({ kind: 'log', text }),
  gather(mine) {
    asked += 1;
    const id = asked;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(mine), GATHER_WITHIN);
      waiting.set(id, (samples) => {
        clearTimeout(timer);
        resolve(samples);
      });
      tell({ kind: 'gather', id });
    }).finally(() => waiting.delete(id)) as Promise<readonly Sample[]>;
  },
  onAsked: (samples) => {
    own = samples;
  },
};

async function run(): Promise<void> {
  const serving = await serve(readConfiguration(process.env), process.argv[2] ?? '', role);
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    serving.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('message', (message: ToProcess) => {
    if (message.kind === 'end') end();
    if (message.kind === 'report') tell({ kind: 'samples', id: message.id, samples: own() });
    if (message.kind === 'gathered') waiting.get(message.id)?.(message.samples);
  });
  // A terminal or a service manager signals all processes at once.
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  process.on('disconnect', end);
  tell({ kind: 'listening', url: serving.url });
}

run().catch((error: unknown) => {
  tell({ kind: 'failed', message: error instanceof Error ? error.message : 'The process cannot start.' });
  process.exitCode = 1;
  process.disconnect?.();
});
