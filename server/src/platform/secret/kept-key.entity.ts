import { Entity, PrimaryColumn } from 'typeorm';
import { Sealed } from '../database';

/** A key that must outlive the secret, sealed under it. */
@Entity('kept_key')
export class KeptKey {
  @PrimaryColumn({ type: 'varchar', length: 20 }) name: 'digest';
  /** 256 random bits as base64url. */
  @Sealed() value: string;
}
