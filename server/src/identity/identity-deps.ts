import type { Role } from '@yuanli/shared/identity/roles';
import type { Actor } from '../platform/actor';
import type { Database, Reader, Tx } from '../platform/database';
import type { WechatClient } from '../wechat';

/** A line for someone's inbox. */
export interface News {
  title: string;
  text: string;
  link?: { kind: 'verification' | 'posts' | 'workbench' | 'private_export'; id: string | null };
}

/** What identity asks of services that stand above it; the app hands them in. */
export interface IdentityDeps {
  database: Database;
  wechat: Pick<WechatClient, 'code2Session' | 'getPhoneNumber'>;
  /** Whose phone the code of a number has to come from. */
  openidOf: (actor: Actor) => Promise<string | null>;
  /** Somebody tries a code of the set-up: it is written down by itself, also where the code is wrong. */
  noteOperatorTry: (actor: Actor) => Promise<void>;
  avatarUrl: (pictureId: string) => string;
  assertOwnPictures: (tx: Tx, actor: Actor, pictureIds: string[]) => Promise<void>;
  releasePictures: (tx: Tx, pictureIds: string[]) => Promise<void>;
  /** Has a nickname checked before others see it; returns the id of the check. */
  submitForCheck: (tx: Tx, nickname: NicknameToCheck) => Promise<string>;
  /** Somebody is no longer verified by a number that verifies another account now: what they supported counts no more. */
  withdrawVoices: (tx: Tx, personId: string) => Promise<void>;
  /** A post at a place changes hands, or is given up (`toId` null): what is owed by name with it goes along. */
  movePost: (tx: Tx, post: { role: Role; placeId: string; fromId: string; toId: string | null }) => Promise<void>;
  notify: (tx: Tx, personId: string, news: News) => Promise<void>;
  /** Is there something that others still wait for, so that the person cannot leave yet? */
  hasOpenMatters: (db: Reader, personId: string) => Promise<boolean>;
  /** Everything the other services keep about a person. */
  exporters: readonly ((db: Reader, personId: string) => Promise<Record<string, unknown>>)[];
}

export interface NicknameToCheck {
  subjectKind: 'nickname';
  subjectId: string;
  authorId: string;
  /** Where the person lives: whose staff looks at it in doubt. */
  communityId: string | null;
  gridId: string | null;
  text: string;
  pictureIds: string[];
}
