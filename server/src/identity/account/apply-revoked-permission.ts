import { recordAudit } from '../../platform/audit';
import type { Tx } from '../../platform/database';
import { enqueue } from '../../platform/outbox';
import type { RevocablePermission } from '../../wechat';
import { getPerson } from '../people/find-people';
import { Person, phoneColumns } from '../people/person.entity';
import { newNickname } from '../sessions/log-in';

declare module '../../platform/outbox/outbox-topics' {
  interface OutboxTopics {
    'person.permissions_revoked': {
      personId: string;
      permissions: RevocablePermission[];
      /** The picture that was the avatar, if it was taken back. */
      avatarPictureId: string | null;
    };
  }
}

export interface RevokedPermissions {
  openid: string;
  permissions: RevocablePermission[];
}

/**
 * Someone takes back, in WeChat, what they gave us: it is erased here, and the other services hear of it as
 * `person.permissions_revoked`. Without a phone number they are asked for one before their next post. That the community
 * knows where they live stays: it is not WeChat's, and without it they would lose a vote. Erasing twice does nothing.
 */
export async function applyRevokedPermission(tx: Tx, { openid, permissions }: RevokedPermissions): Promise<void> {
  const known = await tx.findOne(Person, { select: { id: true }, where: { openid } });
  if (!known) return;
  const { id, avatarPictureId } = await getPerson(tx, known.id);
  const isTakenBack = (permission: RevocablePermission) => permissions.includes(permission);
  const erased: Partial<Person> = {
    ...(isTakenBack('phone') && phoneColumns(null)),
    ...(isTakenBack('nickname') && { nickname: newNickname(), nicknameWaiting: null, nicknameCheckId: null }),
    ...(isTakenBack('avatar') && { avatarPictureId: null }),
  };
  if (Object.keys(erased).length > 0) await tx.update(Person, { id }, erased);
  await recordAudit(tx, null, 'person.permissions_revoked', id, { permissions: permissions.join(' ') });
  const released = isTakenBack('avatar') ? avatarPictureId : null;
  await enqueue(tx, 'person.permissions_revoked', { personId: id, permissions, avatarPictureId: released });
}
