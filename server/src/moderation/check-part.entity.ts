import { Entity, Index } from 'typeorm';
import { Id, indexName, Ref, Varchar } from '../platform/database';
import type { Suggestion } from '../wechat';

/** One thing WeChat is asked about: the text of a check, one of its pictures or a recording. */
@Entity('check_part')
@Index(indexName('check_part', ['checkId']), ['checkId'])
@Index(indexName('check_part', ['traceId']), ['traceId'], { unique: true })
export class CheckPart {
  @Id() id: string;
  @Ref() checkId: string;
  /** Neither this nor a recording: the text. */
  @Ref({ nullable: true }) pictureId: string | null;
  @Ref({ nullable: true }) recordingId: string | null;
  /** Under which WeChat will tell its verdict about the picture or recording; null: not handed in yet. */
  @Varchar(64, { nullable: true }) traceId: string | null;
  /** Null: no answer yet. */
  @Varchar(10, { nullable: true }) suggest: Suggestion | null;
  /** WeChat's number for what it saw, or `unchecked`. */
  @Varchar(20, { nullable: true }) label: string | null;
}
