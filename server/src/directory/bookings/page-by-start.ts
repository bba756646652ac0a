import { PAGE_SIZE, page, idCursor } from '../../platform/list';
import type { SelectQueryBuilder } from 'typeorm';
import type { Tx } from '../../platform/database';
import { Booking } from './booking.entity';

interface Page {
  bookings: Booking[];
  nextCursor: string | null;
}

/** One page of a list that goes by when it begins; the cursor is the last booking of the page before. */
export async function pageByStart(
  db: Tx,
  query: SelectQueryBuilder<Booking>,
  direction: 'ASC' | 'DESC',
  cursor?: string,
): Promise<Page> {
  const last = cursor ? await db.findOneBy(Booking, { id: cursor }) : null;
  if (last) {
    const step = direction === 'ASC' ? '>' : '<';
    const { startsAt, id } = last;
    query.andWhere(
      `booking.startsAt ${step}= :startsAt AND (booking.startsAt ${step} :startsAt OR booking.id ${step} :id)`,
      { startsAt, id },
    );
  }
  const found = await query
    .orderBy('booking.startsAt', direction)
    .addOrderBy('booking.id', direction)
    .limit(PAGE_SIZE + 1)
    .getMany();
  const { items: bookings, nextCursor } = page(found, idCursor);
  return { bookings, nextCursor };
}
