import { clock } from '../platform/clock';
import { changePlain, insertOnce, insertOrRefuse, type Tx } from '../platform/database';
import { newId } from '../platform/new-id';
import { ensure } from '../platform/refusal';
import { countPlaces, lockPool, openPool } from './pools';
import { Hold } from './hold.entity';
import { HoldPool } from './hold-pool.entity';

export interface HoldInput extends Pick<Hold, 'poolId' | 'kind' | 'subjectId' | 'holderId'> {
  /** Where the caller has written it down already; not together with `mayWait`, as the line goes by it. */
  id?: string;
  /** While this lives there is no second one of the same: `hold.already_held`. */
  once: string;
  /** Until when the place is kept. Whoever has to wait is told when a place is offered to them. */
  expiresAt: Date | null;
  /** Full: stand in line. */
  mayWait?: boolean;
  /** Full, or others wait: a place all the same, one too many. */
  evenIfFull?: boolean;
  /** Of a pool that opens with its first hold; another number than last time is taken over with the place. */
  capacity?: number;
}

/** Takes a place (`held`), or one in line (`waiting`); null: full. While someone waits, nobody goes past them. */
export async function takeHold(tx: Tx, input: HoldInput): Promise<Hold | null> {
  if ((await takePlace(tx, input)) || (await openWithPlace(tx, input))) return write(tx, input, 'held');
  await lockOrOpen(tx, input);
  // Looked at again, as nothing can change any more.
  if (await takePlace(tx, input)) return write(tx, input, 'held');
  if (input.mayWait) {
    await countPlaces(tx, input.poolId, { waiting: 1 });
    return write(tx, input, 'waiting');
  }
  ensure(!(await tx.existsBy(Hold, { liveKey: input.once })), 'hold.already_held');
  return null;
}

/** One update, which finds a row only where there is room, and then keeps it locked. */
async function takePlace(tx: Tx, { poolId, capacity, evenIfFull }: HoldInput): Promise<boolean> {
  const [most, values] = capacity === undefined || evenIfFull ? ['capacity', []] : ['?', [capacity]];
  const hasRoom = evenIfFull ? '' : ` AND waiting = 0 AND taken < ${most}`;
  const sql = `UPDATE hold_pool SET taken = taken + 1, capacity = ${most} WHERE id = ?${hasRoom}`;
  return (await changePlain(tx, sql, [...values, poolId, ...(evenIfFull ? [] : values)])) === 1;
}

/** The first place of a pool that opens with it. False: the pool is open already, or does not open by itself. */
async function openWithPlace(tx: Tx, { poolId: id, capacity }: HoldInput): Promise<boolean> {
  if (capacity === undefined || capacity < 1 || (await tx.existsBy(HoldPool, { id }))) return false;
  return insertOnce(tx, HoldPool, { id, capacity, taken: 1, waiting: 0 });
}

async function lockOrOpen(tx: Tx, { poolId, capacity }: HoldInput): Promise<void> {
  if (await lockPool(tx, poolId)) return;
  if (capacity === undefined) throw new Error(`no pool ${poolId}`);
  await openPool(tx, { id: poolId, capacity });
  await lockPool(tx, poolId);
}

async function write(
  tx: Tx,
  { id, once, expiresAt, poolId, kind, subjectId, holderId }: HoldInput,
  state: 'held' | 'waiting',
): Promise<Hold> {
  const hold: Hold = {
    id: id ?? newId(),
    ...{ poolId, kind, subjectId, holderId, state },
    expiresAt: state === 'held' ? expiresAt : null,
    createdAt: clock.now(),
    closedAt: null,
    liveKey: once,
  };
  await insertOrRefuse(tx, Hold, hold, 'hold.already_held');
  return hold;
}
