import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Ref, Varchar } from '../platform/database';

/** 职能部门 of a street, which communities ask for help. A place in so far as its officers are appointed to it. */
@Entity('department')
@Index(indexName('department', ['streetId', 'name']), ['streetId', 'name'], { unique: true })
export class Department {
  @Id() id: string;
  @Ref() streetId: string;
  @Varchar(30) name: string;
  @Varchar(20) phone: string;
  @Instant() addedAt: Date;
}
