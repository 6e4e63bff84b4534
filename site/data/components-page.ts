import { explainUscc } from '#domain/identifiers/uscc.ts';
import { EXAMPLE_PROFILES } from '#site/text/example-profiles.ts';
import { COMPONENTS } from '#site/text/zh-CN-components.ts';
import { explainCode } from './code-explanation.ts';
import { type ProfilePage, profilePage } from './profile-page.ts';
import type { ProfileSection } from './profile-sections.ts';
import type { Tag, Tone } from './tone.ts';

/** Everything the page of components shows: each state of each component, from the example profiles. */
export type ComponentsPage = {
  tags: readonly Tag[];
  examples: readonly { key: string; label: string; page: ProfilePage; sections: readonly ProfileSection[] }[];
  explanation: ReturnType<typeof explainCode>;
};

const MALFORMED = '9142120OMA0XN00A4C';
const TONES = ['plain', 'neutral', 'warning', 'none', 'unavailable'] as const satisfies readonly Tone[];

/** Several examples stand on one page: their anchors and headings must differ. */
function apart(key: string, label: string, sections: readonly ProfileSection[]): ProfileSection[] {
  return sections.map((section) => ({
    ...section,
    id: `${key}-${section.id}`,
    heading: COMPONENTS.headingOf(section.heading, label),
    cards: section.cards.map((card) => ({ ...card, id: `${key}-${card.id}` })),
  }));
}

/**
 * The page of components. The first example keeps its anchors, so that the links of its first screen lead somewhere.
 * @example componentsPage().tags.length // 5
 */
export function componentsPage(): ComponentsPage {
  const keys = ['ordinary', 'listed', 'empty', 'restored'] as const;
  return {
    tags: TONES.map((tone) => ({ text: COMPONENTS.tones[tone], tone })),
    examples: keys.map((key, index) => {
      const page = profilePage(EXAMPLE_PROFILES[key]);
      const sections = index === 0 ? page.sections : apart(key, COMPONENTS.examples[key], page.sections);
      return { key, label: COMPONENTS.examples[key], page, sections };
    }),
    explanation: explainCode(MALFORMED, explainUscc(MALFORMED)),
  };
}
