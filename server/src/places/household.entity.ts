import { Entity, Index } from 'typeorm';
import { Id, indexName, Int, Ref, Varchar } from '../platform/database';

/** 户: one home, known by building, unit and room. */
@Entity('household')
@Index(indexName('household', ['buildingId', 'unit', 'room']), ['buildingId', 'unit', 'room'], { unique: true })
export class Household {
  @Id() id: string;
  @Ref() buildingId: string;
  /** 3单元; empty where the building has no units. */
  @Varchar(20) unit: string;
  @Varchar(20) room: string;
  /** Private floor area in 0.01 m². Never shown to others: it says who owns how much. */
  @Int() areaHundredths: number;
}

/** 3单元501 */
export const labelOf = ({ unit, room }: Pick<Household, 'unit' | 'room'>): string => `${unit}${room}`;
