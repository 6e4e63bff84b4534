import type { Answer } from './answer.ts';

type Schema = {
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
};
type Parameter = { name: string; in: string; required?: boolean; schema?: Schema; example?: unknown };
type Operation = { readonly parameters?: readonly Parameter[] };
type OpenApi = { readonly paths: Readonly<Record<string, { readonly get?: Operation }>> };

/** What is stored and may be asked for: one enterprise, its records, and every word a person could look for it by. */
export type Askable = { readonly uscc: string; readonly ids: readonly string[]; readonly words: readonly string[] };

/** A documented GET address with its parameters filled in every way that is known. */
export type DocumentedPath = {
  readonly template: string;
  readonly addresses: readonly string[];
  isMetBy(address: string): boolean;
};

/**
 * Every GET of an OpenAPI document, with addresses to ask: path parameters from what is stored, from the document's lists of values or its
 * examples; each value of each query parameter that has a list; `q` with every word.
 * @example documentedAddresses(openapi, askables).flatMap(({ addresses }) => addresses)
 */
export function documentedAddresses(
  { body }: Pick<Answer, 'body'>,
  askables: readonly Askable[],
): readonly DocumentedPath[] {
  const { paths } = JSON.parse(body) as OpenApi;
  return Object.entries(paths).flatMap(([template, { get }]) => {
    if (get === undefined) return [];
    const parameters = get.parameters ?? [];
    const filled = fillPath(template, parameters, askables);
    const queries = queriesOf(parameters, askables);
    const pattern = new RegExp(
      `^${template.replace(/[.+()]/gu, '\\$&').replace(/\{[^}]+\}/gu, '[^/?]+')}(?:\\?|$)`,
      'u',
    );
    const addresses = filled.flatMap((path) => queries.map((query) => path + query));
    return [{ template, addresses, isMetBy: (address: string) => pattern.test(address) }];
  });
}

function fillPath(template: string, parameters: readonly Parameter[], askables: readonly Askable[]): string[] {
  const names = [...template.matchAll(/\{([^}]+)\}/gu)].map(([, name = '']) => name);
  if (names.includes('uscc')) {
    return askables.flatMap(({ uscc, ids }) => {
      const own = template.replace('{uscc}', uscc);
      return own.includes('{id}') ? ids.map((id) => own.replace('{id}', encodeURIComponent(id))) : [own];
    });
  }
  return names.reduce<string[]>(
    (filled, name) => {
      const parameter = parameters.find((one) => one.in === 'path' && one.name === name);
      return filled.flatMap((path) =>
        valuesOf(parameter).map((value) => path.replace(`{${name}}`, encodeURIComponent(value))),
      );
    },
    [template],
  );
}

function queriesOf(parameters: readonly Parameter[], askables: readonly Askable[]): string[] {
  const asked = parameters.filter((one) => one.in === 'query');
  const words = [...new Set(askables.flatMap(({ words }) => words))];
  const filled = asked.flatMap(({ name, schema }) => {
    const values = name === 'q' ? words : (schema?.enum ?? []).map(String);
    return values.map((value) => `?${name}=${encodeURIComponent(value)}`);
  });
  return asked.some(({ required }) => required === true) ? filled : ['', ...filled];
}

function valuesOf(parameter: Parameter | undefined): string[] {
  const { schema = {}, example } = parameter ?? {};
  return [...(schema.enum ?? []), ...(schema.examples ?? []), ...(example === undefined ? [] : [example])].map(String);
}
