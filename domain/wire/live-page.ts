import type { KeyField } from '../codes/key-field.ts';
import type { RegistrationStatus } from '../codes/registration-status.ts';
import type { CalendarDate } from '../date.ts';
import type { UsccExplanation } from '../identifiers/uscc.ts';
import type { PublicNotice } from '../notices/public-notice.ts';
import type { FactCounts, PublicProfile, PublicRecord } from '../profile.ts';
import type { MatchAnswer } from './matching.ts';
import type { NoticeList } from './notice-list.ts';
import type { OpenData } from './open-data.ts';
import type { ExtractPayload } from './profile-extract.ts';
import type {
  KeyFieldChange,
  KeyFieldCounts,
  KeyFieldMember,
  ListAnswer,
  RecordList,
  RecordListItem,
} from './public-list.ts';
import type { RulesAnswer } from './rules-answer.ts';
import type { SearchAnswer } from './search-answer.ts';
import type { SearchSort } from './search-sort.ts';
import type { ServiceStatus } from './service-status.ts';
import type { SnapshotSummary } from './snapshot-summary.ts';
import type { WatchlistPageFacts, WatchPageFacts } from './watch-page.ts';

/** What a visitor asked the search page for, as typed and as understood. */
export type SearchRequest = {
  /** The query as typed, cut to 200 characters, invisible characters removed. */
  text: string;
  field: KeyField | null;
  region: string | null;
  status: RegistrationStatus | null;
  fact: keyof FactCounts | null;
  /** A registered industry as typed, cleaned. */
  industry: string | null;
  /** A fact was published on this day or later. */
  since: CalendarDate | null;
  sort: SearchSort;
  cursor: string | null;
};

/** What a visitor asked of a list. `detail`: a code of the list's own (kind of penalty, result, ground, sub-field). Days are inclusive. */
export type ListRequest = {
  region: string | null;
  field: KeyField | null;
  detail: string | null;
  from: CalendarDate | null;
  to: CalendarDate | null;
  order: 'newest' | 'oldest';
  cursor: string | null;
};

/** A list as it was asked for. `hasIgnoredFilter`: as on the search page. */
type Asked = { request: ListRequest; hasIgnoredFilter: boolean };

/** How much each list holds, on the page that leads to them. */
export type ListOverview = { list: RecordList; answer: Omit<ListAnswer<never>, 'items' | 'next'> };

/**
 * Data the worker hands to a live page through `Astro.locals.page`; the site renders it and asks for nothing else.
 * `problem` is a page for a person: 400 (a code that explains itself), 404, 410 (lawfully ended), 414 (a query too long), 429, 500, 503.
 */
export type LivePage =
  /** `summary`: what the build counted; null: it says nothing. */
  | { kind: 'home'; summary: SnapshotSummary | null }
  /** `openData` null: the database does not answer. */
  | { kind: 'data'; summary: SnapshotSummary | null; service: ServiceStatus; openData: OpenData | null }
  /** `notices`: the newest that name the enterprise today; absent: none. */
  | { kind: 'profile'; profile: PublicProfile; notices?: readonly PublicNotice[] }
  | {
      kind: 'search';
      request: SearchRequest;
      answer: SearchAnswer | null;
      explanation: UsccExplanation | null;
      /** A filter was given a value that is no code of ours, or two values; it does not narrow the answer. */
      hasIgnoredFilter: boolean;
      /** False beside an empty answer if no file was ever received to its end: then the answer says nothing at all. */
      collected: boolean;
      asOf: CalendarDate;
    }
  | { kind: 'lists'; lists: readonly ListOverview[]; keyFields: KeyFieldCounts; demo: boolean }
  | ({ kind: 'list'; list: RecordList; answer: ListAnswer<RecordListItem> } & Asked)
  | { kind: 'key-fields'; counts: KeyFieldCounts; demo: boolean }
  | ({ kind: 'key-field'; field: KeyField; answer: ListAnswer<KeyFieldMember>; counts: KeyFieldCounts } & Asked)
  | ({ kind: 'key-field-history'; field: KeyField; answer: ListAnswer<KeyFieldChange> } & Asked)
  /** Enterprises side by side, in the order asked for; `unknown`: codes as typed of which nothing may be shown. */
  | {
      kind: 'compare';
      profiles: readonly PublicProfile[];
      unknown: readonly string[];
      tooMany: boolean;
      asOf: CalendarDate;
    }
  /** The matches of a list posted without a script: `text` as typed, `lines` in the order of the answer; null where nothing was matched. */
  | {
      kind: 'screening';
      text: string;
      lines: readonly string[];
      answer: MatchAnswer | null;
      fault: 'empty' | 'too-many' | null;
      asOf: CalendarDate;
    }
  | { kind: 'rules'; answer: RulesAnswer; demo: boolean }
  | {
      kind: 'notices';
      request: { uscc: string | null; cursor: string | null };
      answer: NoticeList;
      /** The code asked for is none; the list is not narrowed. */
      hasIgnoredFilter: boolean;
    }
  | { kind: 'notice'; notice: PublicNotice }
  /** A notice to be printed; `qr`: SVG of its address. */
  | { kind: 'poster'; notice: PublicNotice; address: string; qr: string }
  /** The form to object by: to a record or a notice that is public today; null: none was named. `isOpen`: whether objections are taken here. */
  | {
      kind: 'objection';
      target:
        | { kind: 'record'; uscc: string; name: string; record: PublicRecord }
        | { kind: 'notice'; noticeId: string; title: string }
        | null;
      isOpen: boolean;
    }
  | ({ kind: 'watch' } & WatchPageFacts)
  | ({ kind: 'watchlist' } & WatchlistPageFacts)
  /** The printable form of a signed extract; `qr`: SVG of the address that checks it. */
  | { kind: 'extract'; payload: ExtractPayload; checkAddress: string; qr: string }
  | {
      kind: 'problem';
      status: 400 | 404 | 410 | 414 | 429 | 500 | 503;
      uscc: string | null;
      explanation: UsccExplanation | null;
    };
