import type { Tx } from '../../platform/database';
import { newId } from '../../platform/new-id';
import { enqueue } from '../../platform/outbox';
import { syncTasks } from '../../tasks';
import { seatTasks } from '../volunteering-tasks';

/** offered: a seat became free for them. moved, place_changed: the shift has another time or place. called_off: it does not take place. */
export type SeatsNewsKind = 'offered' | 'moved' | 'place_changed' | 'called_off';

export interface SeatsNews {
  /** Later news have a later id. */
  newsId: string;
  what: SeatsNewsKind;
  shiftId: string;
  seatIds: readonly string[];
  /** When the shift was to start before. */
  was: string | null;
}

const AT_ONCE = 100;

/** Many people may have to hear of it: after the commit, a hundred at a time. */
export async function notifySeats(
  tx: Tx,
  what: SeatsNewsKind,
  shiftId: string,
  seatIds: readonly string[],
  was?: Date,
): Promise<void> {
  // A seat that is offered to them waits for their word.
  if (what === 'offered') await syncTasks(tx, seatTasks, seatIds);
  const newsId = newId();
  for (let from = 0; from < seatIds.length; from += AT_ONCE) {
    await enqueue(tx, 'volunteering.notify_seats', {
      newsId,
      what,
      shiftId,
      seatIds: seatIds.slice(from, from + AT_ONCE),
      was: was?.toISOString() ?? null,
    });
  }
}
