import type { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { pointsLimits } from '@yuanli/shared/points/points-limits';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import type { IconName } from '../../ui/icon-names';

type Settings = AnswerOf<typeof pointsEndpoints.getPointsSettings>;

/** The community's own choices, each as one sentence. */
export function formatSettings({
  expireOn,
  lifeYears,
  allowsFamilyTransfer,
  secondSignatureAbove,
}: Settings): { icon: IconName; words: string }[] {
  const [month, day] = (expireOn ?? '').split('-').map(Number);
  const expiry = `每年${month}月${day}日，获得满${lifeYears}年仍未使用的积分到期，提前${pointsLimits.announceDays}天通知您。`;
  return [
    { icon: 'clock', words: expireOn ? expiry : '积分不会到期。' },
    { icon: 'people', words: allowsFamilyTransfer ? '同一户的家人可以互转积分。' : '积分不能转给别人。' },
    { icon: 'shield', words: `单人单日调整超过${secondSignatureAbove}积分的，须经居务监督委员签字。` },
    { icon: 'eye', words: '不排名、不比较，每个人只看得到自己的积分。' },
  ];
}
