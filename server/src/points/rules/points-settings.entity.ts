import { Entity, PrimaryColumn } from 'typeorm';
import { Bool, Int, Varchar } from '../../platform/database';

/** What a community chose for its book; without a row the defaults hold. */
@Entity('points_settings')
export class PointsSettings {
  @PrimaryColumn({ type: 'varchar', length: 26 }) communityId: string;
  /** A day of every year, 12-31; null: nothing expires. */
  @Varchar(5, { nullable: true }) expireOn: string | null;
  @Int() lifeYears: number;
  @Bool() allowsFamilyTransfer: boolean;
  @Int() secondSignatureAbove: number;
}
