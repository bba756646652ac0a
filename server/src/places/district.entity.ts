import { Entity } from 'typeorm';
import { Id, Varchar } from '../platform/database';

/** 区. */
@Entity('district')
export class District {
  @Id() id: string;
  @Varchar(40) name: string;
}
