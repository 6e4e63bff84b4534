import type { PublicProfile } from '#domain/profile.ts';
import { CHINESE, type Edition } from './edition.ts';
import { absolute } from './paths.ts';
import { portal } from './portal.ts';

/**
 * A profile as schema.org data (JSON-LD): which organisation the page is about, by name and code, and to which day the page holds.
 * Facts of registration only; what is public for a term must not be copied into stores that do not know the term. `<` is
 * escaped, so that no text can end the script element it stands in.
 * @example JSON.parse(enterpriseGraph(profile)).mainEntity.identifier.value // '91421281XN0000012M'
 */
export function enterpriseGraph(profile: PublicProfile, { locale, words, paths }: Edition = CHINESE): string {
  const { PROFILE, SERVICE } = words;
  const address = absolute(paths.enterprise(profile.uscc));
  const registration = profile.records.find((record) => record.kind === 'registration');
  const founded = registration?.kind === 'registration' ? registration.body.establishedOn : null;
  const graph = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': address,
    name: profile.name,
    inLanguage: locale,
    dateModified: profile.asOf,
    ...(profile.nextChangeOn === null ? {} : { expires: profile.nextChangeOn }),
    isAccessibleForFree: true,
    isPartOf: { '@type': 'WebSite', name: SERVICE.name(SERVICE.city ?? portal.name), url: absolute(paths.home()) },
    mainEntity: {
      '@type': 'Organization',
      name: profile.name,
      ...(profile.formerNames.length === 0 ? {} : { alternateName: profile.formerNames }),
      identifier: { '@type': 'PropertyValue', propertyID: 'USCC', name: PROFILE.uscc, value: profile.uscc },
      ...(profile.region === null ? {} : { areaServed: profile.region.name }),
      ...(founded === null ? {} : { foundingDate: founded }),
    },
  };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
