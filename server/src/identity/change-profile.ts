import type { Actor } from '../platform/actor';
import { recordAudit } from '../platform/audit';
import type { Tx } from '../platform/database';
import { findCourtyardPlaces } from '../places';
import { getPerson } from './get-person';
import type { IdentityDeps } from './identity-deps';
import { Person } from './person.entity';

type ProfileDeps = Pick<IdentityDeps, 'submitForCheck' | 'assertOwnPictures' | 'releasePictures'>;

interface Profile {
  nickname: string;
  avatarPictureId?: string | undefined;
}

/** I choose my nickname and picture; others read the new nickname once it has passed its check. */
export async function changeProfile(
  tx: Tx,
  actor: Actor,
  { nickname, avatarPictureId }: Profile,
  deps: ProfileDeps,
): Promise<void> {
  const person = await getPerson(tx, actor.personId);
  if (avatarPictureId && avatarPictureId !== person.avatarPictureId) {
    await deps.assertOwnPictures(tx, actor, [avatarPictureId]);
    await tx.update(Person, { id: person.id }, { avatarPictureId });
    if (person.avatarPictureId) await deps.releasePictures(tx, [person.avatarPictureId]);
  }
  if (nickname === person.nickname) {
    await tx.update(Person, { id: person.id }, { nicknameWaiting: null, nicknameCheckId: null });
  } else if (nickname !== person.nicknameWaiting) {
    const nicknameCheckId = await submitNickname(tx, person, nickname, deps);
    await tx.update(Person, { id: person.id }, { nicknameWaiting: nickname, nicknameCheckId });
  }
  await recordAudit(tx, actor, 'person.profile_changed', person.id);
}

async function submitNickname(
  tx: Tx,
  { id, currentCourtyardId }: Person,
  text: string,
  deps: ProfileDeps,
): Promise<string> {
  const courtyards = await findCourtyardPlaces(tx, currentCourtyardId ? [currentCourtyardId] : []);
  const home = currentCourtyardId ? courtyards.get(currentCourtyardId) : undefined;
  const place = { communityId: home?.communityId ?? null, gridId: home?.gridId ?? null };
  return deps.submitForCheck(tx, {
    subjectKind: 'nickname',
    subjectId: id,
    authorId: id,
    ...place,
    text,
    pictureIds: [],
  });
}
