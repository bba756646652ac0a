import type { GuideTrip } from '@yuanli/shared/directory/guide-kinds';
import type { guideEndpoints } from '@yuanli/shared/directory/guides.endpoints';
import type { AnswerOf, ItemOf } from '../../platform/net/endpoint-types';
import type { IconName } from '../../ui/icon-names';
import type { Tone } from '../../ui/tone';

/** An item of a counter, as lists show it; and all of it. */
export type GuideCardData = ItemOf<typeof guideEndpoints.findGuides>;
export type GuideData = AnswerOf<typeof guideEndpoints.getGuide>;

/** Each answer to 要不要跑一趟 by a drawing and a colour, beside its words. */
export const tripLooks: Record<GuideTrip, { icon: IconName; tone: Tone }> = {
  counter: { icon: 'walk', tone: 'indigo' },
  online: { icon: 'device', tone: 'jade' },
  not_issued: { icon: 'close', tone: 'amber' },
};
