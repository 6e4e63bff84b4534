import type { Finding } from '#domain/notices/lint/finding.ts';
import type { Notice, NoticeKind } from '#domain/notices/notice.ts';
import type { NoticeLife } from '#domain/notices/notice-life.ts';
import type { StaffMember, StaffRole } from '#domain/notices/staff-role.ts';
import type { ObjectionGround, ObjectionStage, ObjectionTarget } from '#domain/objections/objection.ts';

/** Who is signed in, as the desk's API says it. */
export type Member = StaffMember & { readonly name: string };

/** A finding the reviewer let stand, and why. */
export type Override = Pick<Finding, 'rule' | 'at' | 'quote'> & { reason: string };

/** A notice as the API stores it. */
export type DeskNotice = {
  id: string;
  revision: number;
  life: NoticeLife;
  workingVersion: number;
  publicVersion: number | null;
  overrides: (Override & { by: string })[];
  createdAt: string;
  updatedAt: string;
};

/** A notice on the board. */
export type BoardRow = DeskNotice & { title: string; kind: NoticeKind };

/** One line of the log. */
export type LogLine = {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: Readonly<Record<string, unknown>>;
};

/** Everything about one notice. `people`: names by id. */
export type DeskCase = {
  stored: DeskNotice;
  notice: Notice;
  findings: Finding[];
  versions: { version: number; author: string; at: string }[];
  log: LogLine[];
  people: Readonly<Record<string, string>>;
};

/** An account, for administrators. */
export type Account = {
  id: string;
  name: string;
  email: string;
  roles: StaffRole[];
  unit: string | null;
  active: boolean;
  hasSecondFactor: boolean;
  hasSignOn: boolean;
};

/** An objection in the inbox. `dueOn`: the day by which an answer is due; null: not known. */
export type DeskObjection = {
  id: string;
  target: ObjectionTarget;
  ground: ObjectionGround;
  statement: string;
  statementDeletedOn: string | null;
  relation: 'party' | 'other';
  stage: ObjectionStage;
  filedOn: string;
  acceptedOn: string | null;
  answeredOn: string | null;
  answer: string | null;
  dueOn: string | null;
};
