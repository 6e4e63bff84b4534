import { z } from 'zod';

// What version 0.2 of the Reconciliation Service API requires of answers, put in our own words from the specification of the W3C Entity
// Reconciliation Community Group (https://reconciliation-api.github.io/specs/0.2/).
const named = z.object({ id: z.string(), name: z.string(), description: z.string().optional() });
const type = z.union([z.string(), z.object({ id: z.string(), name: z.string().optional() })]);
const pattern = z.string().regex(/\{\{id\}\}/);
const service = z.object({ service_url: z.url(), service_path: z.string() });

/** The manifest, with everything this portal offers required. */
export const ManifestShape = z.object({
  versions: z.array(z.string()).refine((versions) => versions.includes('0.2')),
  name: z.string(),
  identifierSpace: z.url(),
  schemaSpace: z.url(),
  documentation: z.url(),
  defaultTypes: z.array(z.object({ id: z.string(), name: z.string() })),
  view: z.object({ url: pattern }),
  preview: z.object({ url: pattern, width: z.int(), height: z.int() }),
  suggest: z.object({ entity: service, property: service }),
  extend: z.object({ propose_properties: service, property_settings: z.array(z.unknown()) }),
});

/** An answer to a batch of queries. */
export const ResultBatchShape = z.record(
  z.string(),
  z.object({
    result: z.array(
      named.extend({
        score: z.number(),
        match: z.boolean(),
        type: z.array(type),
        features: z.array(z.object({ id: z.string(), value: z.union([z.boolean(), z.number()]) })),
      }),
    ),
  }),
);

/** Suggested entities or properties. */
export const SuggestShape = z.object({ result: z.array(named.extend({ notable: z.array(type).optional() })) });

/** Properties proposed for a type. */
export const ProposalShape = z.object({ type: z.string(), properties: z.array(named) });

/** Values fetched for entities. */
export const ExtensionShape = z.object({
  meta: z.array(named),
  rows: z.record(
    z.string(),
    z.record(
      z.string(),
      z.array(
        z.union([
          z.strictObject({}),
          z.strictObject({ str: z.string() }),
          z.strictObject({ int: z.int() }),
          z.strictObject({ date: z.iso.datetime({ offset: true }) }),
        ]),
      ),
    ),
  ),
});
