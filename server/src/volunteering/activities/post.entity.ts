import { Entity, Index } from 'typeorm';
import { Bool, Id, indexName, Json, Ref, Varchar } from '../../platform/database';

export interface PostWords {
  name: string;
  duty: string;
}

/** 岗位: one thing to do within an activity. */
@Entity('post')
@Index(indexName('post', ['activityId', 'id']), ['activityId', 'id'])
export class Post implements PostWords {
  @Id() id: string;
  @Ref() activityId: string;
  @Varchar(20) name: string;
  @Varchar(200) duty: string;
  /** Its words have passed a check: others may read them. */
  @Bool() isShown: boolean;
  /** New words of a shown post, until they have passed too. */
  @Json({ nullable: true }) pending: PostWords | null;
}
