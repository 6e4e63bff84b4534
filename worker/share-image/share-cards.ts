import type { Jurisdiction } from '#domain/jurisdiction/jurisdiction.ts';
import type { PublicNotice } from '#domain/notices/public-notice.ts';
import type { PublicProfile } from '#domain/profile.ts';
import type { ShareCard } from './share-card.ts';
import { SHARE_WORDS } from './share-words.ts';

/** For which portal, at which origin, a card is made. */
export type CardPlace = { jurisdiction: Jurisdiction; origin: string };

const frame = ({ jurisdiction }: CardPlace) =>
  ({ shape: 'wide', site: SHARE_WORDS.site(jurisdiction.name), note: SHARE_WORDS.note }) as const;

const demoLabel = (demo: boolean): string | null => (demo ? SHARE_WORDS.demo : null);

/**
 * The card of an enterprise: its name, code and region, and nothing of its records.
 * @example enterpriseCard(profile, { jurisdiction, origin }).lines // ['统一社会信用代码 91421200MA0XN00A4C', '登记地区 咸安区']
 */
export function enterpriseCard(profile: PublicProfile, place: CardPlace): ShareCard {
  const { name, uscc, region, demo } = profile;
  return {
    ...frame(place),
    kicker: SHARE_WORDS.enterprise,
    title: name,
    lines: [SHARE_WORDS.uscc(uscc), ...(region === null ? [] : [SHARE_WORDS.region(region.name)])],
    call: SHARE_WORDS.call,
    address: `${place.origin}/enterprise/${uscc}`,
    demo: demoLabel(demo),
  };
}

/**
 * The card of a notice: its kind, who published it and when. Whom it is about, and its title, which may say so, are on the page alone: that
 * can end, a picture in a chat cannot.
 * @example noticeCard(notice, { jurisdiction, origin }).title // '典型案例'
 */
export function noticeCard(notice: PublicNotice, place: CardPlace): ShareCard {
  return {
    ...frame(place),
    kicker: SHARE_WORDS.notices,
    title: SHARE_WORDS.notice[notice.kind],
    lines: [SHARE_WORDS.unit(notice.publishingUnit), SHARE_WORDS.published(notice.publishedOn)],
    call: SHARE_WORDS.callNotice,
    address: `${place.origin}/notices/${notice.id}`,
    demo: demoLabel(notice.demo),
  };
}

/**
 * The card of the portal, for every other page.
 * @example portalCard({ jurisdiction, origin }).address // 'https://credit.example.gov.cn/'
 */
export function portalCard(place: CardPlace): ShareCard {
  return {
    ...frame(place),
    kicker: null,
    title: SHARE_WORDS.portal,
    lines: [place.jurisdiction.regulator],
    call: SHARE_WORDS.call,
    address: `${place.origin}/`,
    demo: null,
  };
}
