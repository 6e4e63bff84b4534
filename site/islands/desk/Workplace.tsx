import type { StaffRole } from '#domain/notices/staff-role.ts';
import { DESK, ROLES } from '#site/text/zh-CN-desk.ts';
import { askDesk } from './ask-desk.ts';
import { Board } from './Board.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import type { Member } from './desk-answers.ts';
import { LogView } from './LogView.tsx';
import { NewNotice } from './NewNotice.tsx';
import { NoticeDesk } from './NoticeDesk.tsx';
import { ObjectionDesk } from './ObjectionDesk.tsx';
import { Objections } from './Objections.tsx';
import { RecordsDesk } from './records/RecordsDesk.tsx';
import { StaffAccounts } from './StaffAccounts.tsx';
import { placeHref, usePlace } from './use-place.ts';

type Part = keyof typeof DESK.parts;

const NOTICE_ROLES: readonly StaffRole[] = ['author', 'reviewer', 'publisher', 'auditor'];
const PARTS: Record<Part, readonly StaffRole[] | null> = {
  notices: NOTICE_ROLES,
  records: NOTICE_ROLES,
  objections: ['reviewer'],
  staff: ['administrator'],
  log: ['administrator', 'auditor'],
  account: null,
};

function mayOpen({ roles }: Member, part: string): part is Part {
  if (!Object.hasOwn(PARTS, part)) return false;
  const needed = PARTS[part as Part];
  return needed === null || needed.some((role) => roles.includes(role));
}

/** The desk of somebody signed in: the parts that are theirs, and the one that is open. */
export function Workplace({ member, onSignedOut }: { member: Member; onSignedOut(): Promise<void> }) {
  const parts = (Object.keys(PARTS) as Part[]).filter((part) => mayOpen(member, part));
  const place = usePlace();
  const [part = parts[0] ?? 'account', id, side] = place;
  const roles = member.roles.map((role) => ROLES[role]).join('、');
  return (
    <>
      <div className="desk-bar">
        <nav aria-label={DESK.navigation}>
          <ul>
            {parts.map((one) => (
              <li key={one}>
                <a href={placeHref(one)} aria-current={one === part ? 'page' : undefined}>
                  {DESK.parts[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="small">{DESK.signedInAs(member.name, roles, member.unit ?? DESK.wholeBureau)}</p>
        <button
          type="button"
          className="plain"
          onClick={async () => {
            await askDesk('POST', '/auth/sign-out', {});
            location.hash = '';
            await onSignedOut();
          }}
        >
          {DESK.signOut}
        </button>
      </div>
      {mayOpen(member, part) ? (
        <PartOf member={member} part={part} id={id} side={side} place={place.slice(1)} />
      ) : (
        <h1>{DESK.unknownAddress}</h1>
      )}
    </>
  );
}

type Open = {
  member: Member;
  part: Part;
  id: string | undefined;
  side: string | undefined;
  place: readonly string[];
};

function PartOf({ member, part, id, side, place }: Open) {
  switch (part) {
    case 'notices':
      if (id === undefined) return <Board member={member} />;
      return id === 'new' ? <NewNotice member={member} /> : <NoticeDesk key={id} member={member} id={id} side={side} />;
    case 'records':
      return <RecordsDesk place={place} />;
    case 'objections':
      return id === undefined ? <Objections /> : <ObjectionDesk id={id} />;
    case 'staff':
      return <StaffAccounts />;
    case 'log':
      return <LogView />;
    case 'account':
      return <ChangePassword />;
  }
}
