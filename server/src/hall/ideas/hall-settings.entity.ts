import { Entity, PrimaryColumn } from 'typeorm';
import { Int } from '../../platform/database';

/** What a community has chosen for its hall. */
@Entity('hall_settings')
export class HallSettings {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string;
  /** Neighbours who have to stand behind an idea, and within how many days. */
  @Int() supportNeeded: number;
  @Int() supportDays: number;
  /** Days the community has to answer from then on. */
  @Int() answerDays: number;
}
