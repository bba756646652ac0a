import type { SubscribeContent } from '@yuanli/shared/messages/subscribe-templates';
import type { Reader, Tx } from '../platform/database';
import type { RoleGrant } from '../platform/actor';
import type { Role } from '@yuanli/shared/identity/roles';
import type { RemindedThing } from '@yuanli/shared/tasks/task-kinds';

/** What tasks ask of services that stand above them; the app hands it in. */
export interface TasksDeps {
  /** What people are called. */
  findNames: (db: Reader, personIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Who is away and asked this person to stand in, until when. */
  findStandingIn: (db: Reader, personId: string) => Promise<{ personId: string; name: string; until: Date }[]>;
}

/** What telling people of tasks asks for. */
export interface TellingDeps {
  findStaff: (db: Reader, afterId: string, take: number) => Promise<{ personId: string; grants: RoleGrant[] }[]>;
  findRoleHolders: (db: Reader, role: Role, scopeId: string) => Promise<{ personId: string }[]>;
  findStandingIn: TasksDeps['findStandingIn'];
  notify: (tx: Tx, personId: string, news: TaskNews) => Promise<void>;
}

export interface TaskNews {
  title: string;
  text: string;
  link: { kind: 'workbench'; id: null } | { kind: RemindedThing; id: string };
  /** Also sent by WeChat, if the person agreed to one more. */
  subscribe: SubscribeContent;
}
