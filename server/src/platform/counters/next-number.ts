import { insertOnce, type Tx } from '../database';
import { Counter } from './counter.entity';

export type CounterKind = 'wish' | 'case' | 'motion' | 'certificate';

/**
 * Gives the next number of a kind in a place and a year, from 1 on. The counter's row stays locked until the
 * transaction ends, so that no number is given twice and none is left out.
 */
export async function nextNumber(tx: Tx, kind: CounterKind, placeId: string, year: number): Promise<number> {
  const counter = { kind, placeId, year };
  const countOn = async () => (await tx.increment(Counter, counter, 'last', 1)).affected === 1;
  const isCounted = (await countOn()) || (await insertOnce(tx, Counter, { ...counter, last: 1 }));
  if (!isCounted) await countOn();
  return (await tx.findOneByOrFail(Counter, counter)).last;
}
