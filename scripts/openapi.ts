import { writeFileSync } from 'node:fs';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { openapiDocument } from '#worker/openapi-document.ts';

// Writes openapi.json from the routes. test/worker/openapi.test.ts fails while the committed file differs.
writeFileSync(new URL('../openapi.json', import.meta.url), `${JSON.stringify(openapiDocument(xianning), null, 2)}\n`);
