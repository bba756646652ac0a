import type { FindCasesAtDeskAnswer } from '@yuanli/shared/cases/cases-desk.schema';
import { clock } from '../../platform/clock';
import { selectPlain, type Reader } from '../../platform/database';
import type { Case } from '../case.entity';

/** Counted no further. */
const MOST = 99;

/** A desk, and the places it is the desk of. */
export interface DeskPlaces {
  desk: Case['desk'];
  ids: string[];
}

type Counts = FindCasesAtDeskAnswer['counts'];

/** How much is open at these desks, how much of it is late, and how much waits for residents: one question for all three. */
export async function countAtDesk(db: Reader, places: readonly DeskPlaces[]): Promise<Counts> {
  const here = places
    .map(({ ids }) => `(desk = ? AND ownerPlaceId IN (${ids.map(() => '?').join(', ')}))`)
    .join(' OR ');
  const desks = places.flatMap(({ desk, ids }) => [desk, ...ids]);
  const [counted] = await selectPlain<Record<'open' | 'overdue' | 'waiting', string | number | null>>(
    db,
    `SELECT COUNT(*) AS open, SUM(CASE WHEN openDueAt <= ? THEN 1 ELSE 0 END) AS overdue,
       (SELECT COUNT(*) FROM (
         SELECT 1 FROM case_file WHERE (${here}) AND status = 'waiting_for_resident' LIMIT ${MOST}
       ) AS found) AS waiting
     FROM case_file WHERE (${here}) AND openDueAt > ?`,
    [clock.now(), ...desks, ...desks, new Date(0)],
  );
  const upTo = (count: string | number | null | undefined) => Math.min(MOST, Number(count ?? 0));
  return { to_do: upTo(counted?.open), overdue: upTo(counted?.overdue), waiting: upTo(counted?.waiting) };
}
