import { Entity, PrimaryColumn } from 'typeorm';

/** A record that a certificate rests on: when one of them is taken back, the paper is no longer true. */
@Entity('certificate_record')
export class CertificateRecord {
  @PrimaryColumn({ type: 'varchar', length: 26 }) certificateId: string;
  @PrimaryColumn({ type: 'varchar', length: 26 }) recordId: string;
}
