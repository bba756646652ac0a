import { Entity, PrimaryColumn } from 'typeorm';
import { Int } from '../../platform/database';

/** The last number given in a year. */
@Entity('certificate_counter')
export class CertificateCounter {
  @PrimaryColumn({ type: 'integer' }) year: number;
  @Int() last: number;
}
