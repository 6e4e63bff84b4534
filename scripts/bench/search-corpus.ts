import { usccParts } from '#domain/identifiers/uscc.ts';
import { FactCountsSchema } from '#domain/profile.ts';
import { type FictionalEnterprise, type FictionalName, makeEnterprise } from '#scripts/seed/fictional-enterprise.ts';
import { type Random, seededRandom } from '#scripts/seed/random.ts';
import type { SearchDocument, SearchIdentifier } from '#search-index/search-document.ts';

/** A fictional enterprise (示例数据) as the relevance bench knows it: its name in parts, its former name in parts or null, its numbers. */
export type CorpusEnterprise = Pick<SearchDocument, 'uscc' | 'identifiers'> & {
  name: FictionalName;
  former: FictionalName | null;
  region: string;
  county: string;
  address: string;
  establishedYear: number;
};

const NO_FACTS = Object.fromEntries(
  Object.keys(FactCountsSchema.shape).map((kind) => [kind, 0]),
) as SearchDocument['item']['facts'];

function identifiersOf({ uscc, region, index }: FictionalEnterprise): SearchIdentifier[] {
  const serial = String(index + 1).padStart(7, '0');
  const numbers: [SearchIdentifier['on'], string][] = [
    ['uscc', uscc],
    ['uscc', usccParts(uscc).organisationCode],
    ['registration-number', `${region}0${serial}9`],
    ['licence-number', `SC1${String(index % 9)}1${region.slice(2)}${serial}`],
    ['document-number', `咸市监处罚〔${2024 + (index % 3)}〕${index + 1}号`],
  ];
  return numbers.map(([on, value]) => ({ on, value, endsOn: null }));
}

function enterpriseOf(random: Random, index: number): CorpusEnterprise {
  const made = makeEnterprise(random, index);
  return {
    uscc: made.uscc,
    identifiers: identifiersOf(made),
    name: made.parts,
    former: random.chance(0.08) ? makeEnterprise(random, index, made.trade).parts : null,
    region: made.region,
    county: made.county,
    address: made.address,
    establishedYear: Number(made.establishedOn.slice(0, 4)),
  };
}

/**
 * Makes `size` enterprises from the project's own name statistics; the same size and seed give the same ones.
 * @example makeSearchCorpus(100_000, 7)[0]?.name.whole
 */
export function makeSearchCorpus(size: number, seed: number): CorpusEnterprise[] {
  const random = seededRandom(seed);
  return Array.from({ length: size }, (_, index) => enterpriseOf(random, index));
}

/**
 * The document an engine stores of such an enterprise.
 * @example await engine.put(corpus.map(documentOf))
 */
export function documentOf({ uscc, identifiers, name, former, ...rest }: CorpusEnterprise): SearchDocument {
  const { region, county, address, establishedYear } = rest;
  return {
    uscc,
    name: name.whole,
    formerNames: former === null ? [] : [former.whole],
    identifiers,
    address,
    item: {
      uscc,
      name: name.whole,
      region: { code: region === '421200' ? '421200-GX' : region, name: county },
      status: 'ACTIVE',
      establishedYear,
      industry: name.business,
      keyFields: [],
      facts: NO_FACTS,
      latestOn: null,
      demo: true,
    },
    nextChangeOn: null,
  };
}
