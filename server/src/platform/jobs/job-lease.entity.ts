import { Entity, PrimaryColumn } from 'typeorm';
import { Instant } from '../database';

/** Says when a job may run next; whoever moves the time forward runs it. */
@Entity('job_lease')
export class JobLease {
  @PrimaryColumn({ type: 'varchar', length: 60 }) name: string;
  @Instant() dueAt: Date;
}
