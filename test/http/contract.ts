import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';

type MediaTypes = Record<string, unknown>;
type Operation = { responses: Record<string, { content?: MediaTypes }> };
type OpenApi = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, unknown> } };

const document = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as OpenApi;

/** Forbids members the document does not name: a client must bear them, but this version must not send them. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const members = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  const isObject = members.type === 'object' && typeof members.properties === 'object';
  return isObject && !('additionalProperties' in members) ? { ...members, additionalProperties: false } : members;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ ...document, components: closed(document.components) }, 'openapi.json');
const compiled = new Map<string, ValidateFunction>();

function pointer(...parts: string[]): string {
  return `openapi.json#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
}

/**
 * Requires that an answer is exactly what openapi.json promises for that path: a described status, the media type, and a body
 * that its schema accepts.
 * @returns the body
 * @example const profile = await expectContract(await fetch(url), '/api/v1/enterprises/{uscc}')
 */
export async function expectContract(
  answer: Response,
  path: string,
  method: 'get' | 'post' | 'put' | 'delete' = 'get',
): Promise<Record<string, unknown>> {
  const { content } = document.paths[path]?.[method]?.responses[String(answer.status)] ?? {};
  expect(content, `${path} does not describe status ${answer.status}`).toBeDefined();
  const type = (answer.headers.get('Content-Type') ?? '').split(';')[0] ?? '';
  expect(Object.keys(content ?? {}), `${path} ${answer.status}`).toContain(type);
  const where = pointer('paths', path, method, 'responses', String(answer.status), 'content', type, 'schema');
  let validate = compiled.get(where);
  if (validate === undefined) {
    validate = ajv.compile({ $ref: where });
    compiled.set(where, validate);
  }
  const body = (await answer.json()) as Record<string, unknown>;
  expect(validate(body) ? [] : validate.errors, `${path} ${answer.status}`).toEqual([]);
  return body;
}
