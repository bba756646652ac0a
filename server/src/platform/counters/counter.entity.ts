import { Entity, PrimaryColumn } from 'typeorm';
import { Int } from '../database';

/** The last number given of a kind, in a place (or in none) and a year. */
@Entity('counter')
export class Counter {
  @PrimaryColumn({ type: 'varchar', length: 20 }) kind: string;
  /** The community whose numbers these are; empty for those of the whole installation. */
  @PrimaryColumn({ type: 'varchar', length: 26 }) placeId: string;
  @PrimaryColumn({ type: 'integer' }) year: number;
  @Int() last: number;
}
