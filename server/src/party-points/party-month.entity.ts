import { Entity, PrimaryColumn } from 'typeorm';
import { Int } from '../platform/database';

/** What the lines of one member's month come to. It follows the member from branch to branch, so that a month is out of ten wherever it is kept. */
@Entity('party_points_month')
export class PartyMonth {
  @PrimaryColumn({ type: 'varchar', length: 26 }) personId: string;
  /** 2026-11, by the clock in China. */
  @PrimaryColumn({ type: 'varchar', length: 7 }) month: string;
  @Int() base: number;
  @Int() reward: number;
}
