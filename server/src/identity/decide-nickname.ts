import type { Tx } from '../platform/database';
import { Person } from './person.entity';
import type { IdentityDeps } from './identity-deps';

export interface NicknameVerdict {
  checkId: string;
  verdict: 'passed' | 'flagged' | 'refused';
  reason: string | null;
}

/** A nickname that passed is shown to all; a refused one is dropped and its owner told why. A verdict on an older wish for a name changes nothing. */
export async function decideNickname(
  tx: Tx,
  { checkId, verdict, reason }: NicknameVerdict,
  { notify }: Pick<IdentityDeps, 'notify'>,
): Promise<void> {
  const person = await tx.findOneBy(Person, { nicknameCheckId: checkId });
  if (!person?.nicknameWaiting || verdict === 'flagged') return;
  const nickname = verdict === 'passed' ? person.nicknameWaiting : person.nickname;
  const { affected } = await tx.update(
    Person,
    { id: person.id, nicknameCheckId: checkId },
    { nickname, nicknameWaiting: null, nicknameCheckId: null },
  );
  if (affected === 0 || verdict === 'passed') return;
  const text = `您想用的昵称没有通过检查${reason ? `：${reason}` : ''}。原来的昵称没有变，您可以换一个再试。`;
  await notify(tx, person.id, { title: '昵称没有改成', text });
}
