import type { Jurisdiction, JurisdictionRegion } from '#domain/jurisdiction/jurisdiction.ts';

/** Longest name or alias of the region found in the text; 0 if none. */
function match(region: JurisdictionRegion, text: string): number {
  return Math.max(...[region.name, ...region.aliases].map((name) => (text.includes(name) ? name.length : 0)));
}

function regionNamedIn(text: string, jurisdiction: Jurisdiction): JurisdictionRegion | null {
  // The city's name also stands in the names of its counties' organs (咸宁市市场监督管理局高新分局), so a county goes first.
  const [city] = jurisdiction.regions;
  const counties = jurisdiction.regions.filter((region) => region !== city);
  const best = counties
    .map((region) => ({ region, length: match(region, text) }))
    .toSorted((a, b) => b.length - a.length)[0];
  if (best !== undefined && best.length > 0) return best.region;
  return city !== undefined && match(city, text) > 0 ? city : null;
}

/**
 * The region code of an enterprise: from 所属区县; else from the registration authority; else digits 3 to 8 of its code, where those
 * are a region of the jurisdiction. A stated county that is not of the jurisdiction gives null, not the next guess.
 * @example parseRegion({ county: null, authority: '咸宁市市场监督管理局高新分局', uscc }, xianning) // '421200-GX'
 */
export function parseRegion(
  clues: { county: string | null; authority: string | null; uscc: string },
  jurisdiction: Jurisdiction,
): string | null {
  if (clues.county !== null) {
    const stated = clues.county.trim();
    return (
      jurisdiction.regions.find((region) => region.code === stated)?.code ??
      regionNamedIn(stated, jurisdiction)?.code ??
      null
    );
  }
  const named = clues.authority === null ? null : regionNamedIn(clues.authority, jurisdiction);
  if (named !== null) return named.code;
  const digits = clues.uscc.slice(2, 8);
  return jurisdiction.regions.find((region) => region.code === digits)?.code ?? null;
}
