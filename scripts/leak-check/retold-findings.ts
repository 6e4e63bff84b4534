import { xianning } from '#domain/jurisdiction/xianning.ts';
import type { Finding } from './finding.ts';
import type { LawfulDay, LawOfDays } from './law-of-days.ts';
import { retoldLaw } from './retold/retold-law.ts';

/**
 * Where publish() shows on a day what the law, told a second time, does not let be seen.
 * @example retoldFindings(law, law.on(day)) // []
 */
export function retoldFindings(law: LawOfDays, today: LawfulDay): Finding[] {
  return [...law.enterprises.values()].flatMap((enterprise) => {
    const publication = today.publicationOf(enterprise.uscc);
    if (publication?.outcome !== 'published') return [];
    const shown = new Set(publication.profile.records.map(({ id }) => id));
    return enterprise.records.flatMap((record): Finding[] => {
      if (!shown.has(record.id) || retoldLaw(enterprise, record, today.day, xianning) !== 'no') return [];
      const owner = `${enterprise.uscc} ${record.id}`;
      return [{ rule: 'oracle', day: today.day, surface: 'publish()', text: `${record.kind} shown`, owner }];
    });
  });
}
