import { isDuplicate, type Tx } from '../platform/database';
import { WishCounter } from './wish-counter.entity';

/** The next number of a community in a year. The row stays locked until the wish is committed, so no number is given twice. */
export async function takeWishNumber(tx: Tx, communityId: string, year: number): Promise<number> {
  const ofYear = { communityId, year };
  if (!(await countOn(tx, ofYear)) && !(await begin(tx, ofYear))) await countOn(tx, ofYear);
  const { last } = await tx.findOneByOrFail(WishCounter, ofYear);
  return last;
}

type OfYear = Pick<WishCounter, 'communityId' | 'year'>;

const countOn = async (tx: Tx, ofYear: OfYear): Promise<boolean> =>
  (await tx.increment(WishCounter, ofYear, 'last', 1)).affected === 1;

/** False: another first wish of the year has just begun the row. */
const begin = (tx: Tx, ofYear: OfYear): Promise<boolean> =>
  tx.insert(WishCounter, { ...ofYear, last: 1 }).then(
    () => true,
    (error: unknown) => {
      if (isDuplicate(error)) return false;
      throw error;
    },
  );
