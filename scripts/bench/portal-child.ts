import { readConfiguration } from '#worker/node/configuration.ts';
import { serve } from '#worker/node/serve.ts';

// Serves the portal on a database as it is, without import or build, for measurements. The only word is the folder of the site's build.
const serving = await serve(readConfiguration(process.env), process.argv[2] ?? '');
process.send?.(serving.url);
process.on('disconnect', () => process.exit(0));
