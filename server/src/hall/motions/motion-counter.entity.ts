import { Entity, PrimaryColumn } from 'typeorm';
import { Int } from '../../platform/database';

/** The last number given in a community and year. */
@Entity('motion_counter')
export class MotionCounter {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string;
  @PrimaryColumn({ type: 'integer' }) year: number;
  @Int() last: number;
}
