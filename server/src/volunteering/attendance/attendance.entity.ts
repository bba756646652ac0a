import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Bool, indexName, Instant, Int, Ref, Varchar } from '../../platform/database';

/** code: scanned or typed; roster: ticked by the coordinator. */
export type CheckWay = 'code' | 'roster';

const index = (...columns: (keyof Attendance)[]) => Index(indexName('attendance', columns), columns);

/** 签到 and 签退 of one seat. That there is one row a seat is what makes a second scan harmless. */
@Entity('attendance')
@index('communityId', 'isUnconfirmed', 'seatId')
@index('gridId', 'isUnconfirmed', 'seatId')
@index('makerId', 'isUnconfirmed', 'seatId')
@index('activityId', 'isUnconfirmed', 'seatId')
@index('personId')
export class Attendance {
  @PrimaryColumn({ type: 'varchar', length: 26 }) seatId: string;
  @Ref() personId: string;
  /** Of the activity, and whose it is: what waits to be confirmed is asked for by each of them. */
  @Ref() activityId: string;
  @Ref() communityId: string;
  @Ref({ nullable: true }) gridId: string | null;
  @Ref() makerId: string;

  @Instant() inAt: Date;
  @Varchar(10) inWay: CheckWay;
  /** Kept on the phone without network and sent later: the time is the phone's word. */
  @Bool() isInLate: boolean;
  @Ref() inById: string;
  @Instant({ nullable: true }) outAt: Date | null;
  @Varchar(10, { nullable: true }) outWay: CheckWay | null;
  @Bool() isOutLate: boolean;
  @Ref({ nullable: true }) outById: string | null;
  /** Hundreds of metres from the place, if the volunteer offered where they are; the place they were at is never kept. */
  @Int({ nullable: true }) metresAway: number | null;
  /** No minutes were confirmed for it so far. */
  @Bool() isUnconfirmed: boolean;
}
