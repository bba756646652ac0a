import { isDuplicate, type Tx } from '../../platform/database';
import { MotionCounter } from './motion-counter.entity';

/** The next number of a community in a year. The row stays locked until the motion is committed, so no number is given twice. */
export async function takeMotionNumber(tx: Tx, communityId: string, year: number): Promise<number> {
  const ofYear = { communityId, year };
  if (!(await countOn(tx, ofYear)) && !(await begin(tx, ofYear))) await countOn(tx, ofYear);
  const { last } = await tx.findOneByOrFail(MotionCounter, ofYear);
  return last;
}

type OfYear = Pick<MotionCounter, 'communityId' | 'year'>;

const countOn = async (tx: Tx, ofYear: OfYear): Promise<boolean> =>
  (await tx.increment(MotionCounter, ofYear, 'last', 1)).affected === 1;

/** False: another first motion of the year has just begun the row. */
const begin = (tx: Tx, ofYear: OfYear): Promise<boolean> =>
  tx.insert(MotionCounter, { ...ofYear, last: 1 }).then(
    () => true,
    (error: unknown) => {
      if (isDuplicate(error)) return false;
      throw error;
    },
  );
