import type { Env } from '../env.ts';
import { readSiteBuild } from '../site-build.ts';
import { latestSeq } from '../store/changes.ts';
import { databaseId } from '../store/database-id.ts';
import { readIndexedSeq } from '../store/index-progress.ts';
import type { Sample } from './metric.ts';

/**
 * What is true of the portal whichever process is asked: how far the search index is behind, and which database and build are served.
 * A database that cannot be asked leaves its numbers out.
 * @example await portalSamples(env, 'embedded') // [{ name: 'jianxin_outbox_lag', labels: { engine: 'embedded' }, value: 0 }, …]
 */
export async function portalSamples(env: Env, engine: string): Promise<Sample[]> {
  const build = await readSiteBuild(env, 'http://localhost');
  try {
    const [latest, indexed] = await Promise.all([latestSeq(env.DB), readIndexedSeq(env.DB, engine)]);
    const labels = {
      database: await databaseId(env.DB),
      build_database: build?.databaseId ?? '',
      build_seq: String(build?.seq ?? ''),
      build_as_of: build?.asOf ?? '',
    };
    return [
      { name: 'jianxin_outbox_lag', labels: { engine }, value: Math.max(0, latest - indexed) },
      { name: 'jianxin_build_info', labels, value: 1 },
    ];
  } catch {
    return [];
  }
}
