import { readConfiguration } from '#worker/node/configuration.ts';
import { serve } from '#worker/node/serve.ts';
import { serveMany } from '#worker/node/serve-many.ts';

// Serves the portal on a database as it is, without import or build, for measurements. The only word is the folder of the site's build.
const configuration = readConfiguration(process.env);
const build = process.argv[2] ?? '';
const serving = await (configuration.processes > 1 ? serveMany(configuration, build) : serve(configuration, build));
process.send?.(serving.url);
process.on('disconnect', () => process.exit(0));
// Told to, by a measurement of memory: twice, since what a first pass frees may hold more.
process.on('message', () => {
  globalThis.gc?.();
  globalThis.gc?.();
});
