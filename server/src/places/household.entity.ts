import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Int, Ref, Varchar } from '../platform/database';

/** 户: one home, known by building, unit and room. */
@Entity('household')
@Index(indexName('household', ['buildingId', 'doorKey']), ['buildingId', 'doorKey'], { unique: true })
export class Household {
  @Id() id: string;
  @Ref() buildingId: string;
  /** 3单元; empty where the building has no units. */
  @Varchar(20) unit: string;
  @Varchar(20) room: string;
  /** Private floor area in 0.01 m². Never shown to others: it says who owns how much. */
  @Int() areaHundredths: number;
  /** `doorKey` of shared/places/door: however it is written, one home has one. */
  @Varchar(48) doorKey: string;
  /** Goes up with each change of what the roll says of it. */
  @Int({ default: 1 }) version: number;
  /** Taken off the roll: it stays for what refers to it, and is offered to nobody. */
  @Instant({ nullable: true }) removedAt: Date | null;
}

/** 3单元501 */
export const labelOf = ({ unit, room }: Pick<Household, 'unit' | 'room'>): string => `${unit}${room}`;
