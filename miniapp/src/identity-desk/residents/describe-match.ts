import type { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import type { IconName } from '../../ui/icon-names';
import type { Tone } from '../../ui/tone';

type Roll = AnswerOf<typeof identityEndpoints.getVerificationRequest>['roll'];

/** How far the roll of the home agrees with what somebody says of themselves, in one sentence. */
export function describeMatch({
  people,
  hasName,
  hasPhone,
  hasBoth,
}: Pick<Roll, 'people' | 'hasName' | 'hasPhone' | 'hasBoth'>): { icon: IconName; tone: Tone; words: string } {
  const unsure = (words: string) => ({ icon: 'info', tone: 'amber', words }) as const;
  if (people.length === 0) return unsure('住户名册上这一户没有登记人，请上门或打电话问一问。');
  if (hasBoth) return { icon: 'ok', tone: 'jade', words: '姓名和手机号都对上了。' };
  if (hasName && hasPhone) return unsure('姓名和手机号都在这一户，但不是同一个人的，请问一问。');
  if (hasName) return unsure(`姓名对上了，${hasPhone === null ? '本人还没有绑定手机号' : '手机号没有对上'}。`);
  if (hasPhone) return unsure('手机号对上了，姓名不一样。');
  const words = hasPhone === null ? '姓名没有对上，本人还没有绑定手机号。' : '姓名和手机号都没有对上。';
  return { icon: 'alert', tone: 'danger', words };
}
