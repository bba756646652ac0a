import type { placeTreeEndpoints } from '@yuanli/shared/places/place-tree.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';

export type Place = AnswerOf<typeof placeTreeEndpoints.getPlace>;

/** 3个院子、126户、38位居民、2个登记的身份 */
export function formatFigures({ kind, figures: { courtyards, homes, members, appointments } }: Place): string {
  const parts = [
    kind !== 'courtyard' && `${courtyards}个院子`,
    `${homes}户`,
    `${members}位居民加入`,
    appointments > 0 && `${appointments}个登记的身份`,
  ];
  return parts.filter(Boolean).join('、');
}
