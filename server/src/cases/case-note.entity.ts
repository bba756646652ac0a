import { Entity, Index } from 'typeorm';
import { Id, indexName, Instant, Json, Ref, Sealed, Varchar } from '../platform/database';

/**
 * Words at a step. `internal`: staff alone. `step`: the reason of an act, read by the one who reported it. `reply`: their
 * own. `help`: what a helper says, read by the same. `attempt` and `call`: how staff tried to reach them. `feedback`: what they say of the answer.
 */
export type CaseNoteKind = 'internal' | 'step' | 'reply' | 'help' | 'attempt' | 'call' | 'feedback';

@Entity('case_note')
@Index(indexName('case_note', ['caseId', 'id']), ['caseId', 'id'])
@Index(indexName('case_note', ['writerId']), ['writerId'])
export class CaseNote {
  @Id() id: string;
  @Ref() caseId: string;
  @Varchar(10) kind: CaseNoteKind;
  @Ref({ nullable: true }) writerId: string | null;
  /** As what they wrote it: 网格员. */
  @Varchar(20, { nullable: true }) role: string | null;
  @Sealed() text: string;
  @Json() pictureIds: string[];
  @Ref({ nullable: true }) recordingId: string | null;
  @Instant() at: Date;
}
