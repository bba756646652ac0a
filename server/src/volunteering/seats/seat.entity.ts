import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../../platform/database';

/** How a seat came to an end before its shift did. */
export type SeatEnding = 'given_back' | 'given_back_late' | 'offer_ran_out' | 'shift_cancelled' | 'left';

const index = (...columns: (keyof Seat)[]) => Index(indexName('seat', columns), columns);

/** Someone's sign-up for a shift: a seat, or a place in line. Which of them, and that there is only one, is its hold's to say. */
@Entity('seat')
@Index(indexName('seat', ['holdId']), ['holdId'], { unique: true })
@index('personId', 'overAt', 'id')
@index('shiftId', 'personId', 'id')
@index('shiftId', 'id')
export class Seat {
  @Id() id: string;
  @Ref() personId: string;
  @Ref() shiftId: string;
  @Ref() activityId: string;
  @Ref() communityId: string;
  @Ref() holdId: string;
  /** Copied from the shift, and moved with it: overlaps and lists go by them. */
  @Instant() startsAt: Date;
  @Instant() endsAt: Date;
  @Instant() signedUpAt: Date;
  /** When it belongs to the past: the end of the shift, or when it was given up. */
  @Instant() overAt: Date;
  /** Null: not given up. */
  @Varchar(20, { nullable: true }) ending: SeatEnding | null;
  @Varchar(200, { nullable: true }) reason: string | null;
  /** The last news of its shift that its owner was told, so that none is told twice. */
  @Ref({ nullable: true }) toldId: string | null;
}

/** By this the hold of a seat lives only once: nobody sits twice in one shift. */
export const seatKey = ({ shiftId, personId }: Pick<Seat, 'shiftId' | 'personId'>): string => `${shiftId}:${personId}`;
