import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref } from '../../platform/database';

/** 外出: somebody on the staff is away, and another stands in with appointments that end with it. */
@Entity('absence')
@Index(indexName('absence', ['openFor']), ['openFor'], { unique: true })
@Index(indexName('absence', ['deputyId', 'endsAt']), ['deputyId', 'endsAt'])
export class Absence {
  @Id() id: string;
  @Ref() personId: string;
  @Ref() deputyId: string;
  @Instant() startsAt: Date;
  /** Earlier than said when they came back before. */
  @Instant() endsAt: Date;
  /** The person, until it was ended or the next one was written down: nobody is away twice. */
  @Ref({ nullable: true }) openFor: string | null;
}
