import { DESK } from '#site/text/zh-CN-desk.ts';
import { RECORDS } from '#site/text/zh-CN-desk-records.ts';
import { placeHref } from '../use-place.ts';
import { DutyBoard } from './DutyBoard.tsx';
import { EnterpriseRecords } from './EnterpriseRecords.tsx';
import { FindRecords } from './FindRecords.tsx';
import { HeldRows } from './HeldRows.tsx';
import { ImportReport } from './ImportReport.tsx';
import { Imports } from './Imports.tsx';
import { Paper } from './Paper.tsx';
import { Papers } from './Papers.tsx';
import { RecordCaseView } from './RecordCaseView.tsx';
import { UnitDuties } from './UnitDuties.tsx';
import { WithheldRecords } from './WithheldRecords.tsx';

type View = keyof typeof RECORDS.views;

const VIEWS = Object.keys(RECORDS.views) as View[];

/** The records side of the desk: its views, and the one that is open. `place`: what follows `#/records/` in the address. */
export function RecordsDesk({ place }: { place: readonly string[] }) {
  const [view = 'duties'] = place;
  const here = view === 'of' ? 'find' : view;
  return (
    <>
      <nav className="tabs views" aria-label={RECORDS.viewsLabel}>
        <ul>
          {VIEWS.map((one) => (
            <li key={one}>
              <a href={placeHref('records', one)} aria-current={one === here ? 'page' : undefined}>
                {RECORDS.views[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ViewOf key={place.join('/')} place={place} />
    </>
  );
}

function ViewOf({ place }: { place: readonly string[] }) {
  const [view = 'duties', id, side] = place;
  switch (view) {
    case 'duties':
      return id === undefined ? <DutyBoard /> : <UnitDuties unit={id} side={side} />;
    case 'withheld':
      return <WithheldRecords />;
    case 'held':
      return <HeldRows />;
    case 'imports':
      return id === undefined ? <Imports /> : <ImportReport digest={id} />;
    case 'measures':
      return id === undefined ? <Papers /> : <Paper id={id} />;
    case 'of':
      if (id === undefined) return <FindRecords />;
      return side === undefined ? <EnterpriseRecords uscc={id} /> : <RecordCaseView uscc={id} recordId={side} />;
    case 'find':
      return <FindRecords />;
    default:
      return <h1>{DESK.unknownAddress}</h1>;
  }
}
