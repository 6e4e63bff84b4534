import { writeDepartmentFiles } from './department-files.ts';
import { runScript } from './run-script.ts';
import { suiteFolder } from './suite-folder.ts';

/** A data folder into which the files of a small city were imported without disturbance, and these files. */
export type SmallCity = { dataDir: string; files: readonly string[] };

/**
 * Imports a small city into a new data folder, undisturbed.
 * @example const { dataDir } = await importSmallCity(1500)
 */
export async function importSmallCity(enterprises: number): Promise<SmallCity> {
  const files = await writeDepartmentFiles(suiteFolder(), enterprises);
  const dataDir = suiteFolder();
  const { code, output } = await runScript('scripts/import.ts', ['--quiet', ...files], {
    environment: { JIANXIN_DATA: dataDir },
  }).ended;
  // 1: some rows are held, as they are made to be.
  if (code !== 1) throw new Error(`The import ended with ${code}:\n${output}`);
  return { dataDir, files };
}
