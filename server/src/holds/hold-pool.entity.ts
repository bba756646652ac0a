import { Entity, PrimaryColumn } from 'typeorm';
import { Int } from '../platform/database';

/**
 * So many places, of which so many are taken: the seats of a shift, a gift's stock, a time at the hairdresser's, the wishes one neighbour has in hand.
 * Whoever changes the counts holds the row till the end of the transaction, so that everybody else comes after them.
 */
@Entity('hold_pool')
export class HoldPool {
  /** The service's choice: `seat:<shift>`, `gift:<gift>`, `slot:<service>:<time>`, `wish:<community>:<neighbour>`. */
  @PrimaryColumn({ type: 'varchar', length: 60 }) id: string;
  @Int() capacity: number;
  /** Offered, held, and used for good. */
  @Int() taken: number;
  /** How many stand in line; nobody does while a place is free. */
  @Int() waiting: number;
}
