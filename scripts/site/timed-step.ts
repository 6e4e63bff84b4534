/**
 * Runs a step of a command line and says on the terminal what it does and how long it took.
 * @example await timedStep('database', () => openDatabase(dataDir)) // prints "database … 0.1 s"
 */
export async function timedStep<T>(title: string, step: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  process.stdout.write(`${title} … `);
  try {
    const result = await step();
    process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}
