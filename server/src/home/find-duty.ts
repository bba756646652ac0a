import { dayInChina } from '@yuanli/shared/china-time';
import type { GetHomeAnswer } from '@yuanli/shared/home/home.schema';
import { findAtPost } from '../identity';
import type { CourtyardPlace } from '../places';
import { clock } from '../platform/clock';
import type { Reader } from '../platform/database';
import { isDuringWork, isWorkingDay } from '../tasks';

type Duty = NonNullable<GetHomeAnswer['duty']>;

/** No more names fit beside the courtyard's. */
const MOST_NAMED = 2;

/** 网格员: who looks after the grid of a courtyard today, and whether they are at work now; null: nobody is appointed. */
export async function findDuty(
  db: Reader,
  { gridId, gridPhone }: Pick<CourtyardPlace, 'gridId' | 'gridPhone'>,
): Promise<Duty | null> {
  const appointed = await findAtPost(db, 'grid_worker', gridId);
  if (appointed.length === 0) return null;
  const present = appointed.filter(({ isAway }) => !isAway);
  // Whose own post it is comes before whoever stands in for a colleague.
  const own = present.filter(({ standsInFor }) => standsInFor === null);
  const shown = [own, present, appointed].find((people) => people.length > 0)!.slice(0, MOST_NAMED);
  return {
    names: shown.map(({ name }) => name),
    standsInFor: shown[0]!.standsInFor,
    state: present.length > 0 ? stateNow() : 'away',
    phone: gridPhone,
  };
}

function stateNow(): Duty['state'] {
  const now = clock.now();
  if (!isWorkingDay(dayInChina(now))) return 'day_off';
  return isDuringWork(now) ? 'on_duty' : 'after_work';
}
