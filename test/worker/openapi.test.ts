import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { xianning } from '#domain/jurisdiction/xianning.ts';
import { openapiDocument } from '#worker/openapi-document.ts';

const committed = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'));

describe('openapi.json', () => {
  it('is what the routes say (run: node scripts/openapi.ts)', () => {
    expect(committed).toEqual(JSON.parse(JSON.stringify(openapiDocument(xianning))));
  });

  it('is a valid OpenAPI 3.1 document', async () => {
    expect(await new Validator().validate(committed)).toMatchObject({ valid: true });
  });

  it('lets a value that may be absent be null', () => {
    expect(committed.components.schemas.SearchItem.properties.region).toEqual({
      anyOf: [{ $ref: '#/components/schemas/Region' }, { type: 'null' }],
    });
    expect(committed.components.schemas.Publicity.properties.endsOn).toMatchObject({
      anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }],
    });
  });

  it('describes every problem by the one schema and says which codes a route can answer', () => {
    const operations = Object.values(committed.paths).flatMap((item) => Object.values(item as object));
    for (const operation of operations) {
      for (const [status, response] of Object.entries(operation.responses as Record<string, { content?: object }>)) {
        if (Number(status) >= 400) expect(Object.keys(response.content ?? {})).toEqual(['application/problem+json']);
      }
    }
    expect(Object.keys(committed.components.schemas)).toEqual(
      expect.arrayContaining(['Problem', 'PublicProfile', 'SearchAnswer']),
    );
  });
});
