import { makeAdjustment } from '../points/make-adjustment';
import { setPointsSettings } from '../points/set-points-settings';
import { signAdjustment } from '../points/sign-adjustment';
import type { Tx } from '../platform/database';
import { demoPeople } from './data/people';
import type { DemoActors } from './appoint-demo-staff';
import type { Happening } from './happening';
import type { DemoPlaces } from './make-demo-places';
import { momentOf } from './moment-of';

/** The community chose how it keeps its points, and put some right by hand: one signed, one small, one that waits for the supervisor. */
export function seedPoints(tx: Tx, actors: DemoActors, { communities }: DemoPlaces, today: Date): Happening[] {
  const { community_worker: worker, supervisor } = actors;
  const communityId = communities.get('槐荫社区')!;
  const settings = {
    communityId,
    expireOn: '12-31',
    lifeYears: 1,
    allowsFamilyTransfer: true,
    secondSignatureAbove: 100,
  };
  const adjust = (person: 'liu' | 'cai' | 'volunteer', amount: number, reason: string) =>
    makeAdjustment(tx, worker, { communityId, phone: demoPeople[person].phone!, amount, reason });
  return [
    { at: momentOf([62, '09:30'], today), happen: async () => void (await setPointsSettings(tx, worker, settings)) },
    {
      at: momentOf([25, '16:00'], today),
      happen: async () => void (await adjust('cai', 20, '活动那天搬桌椅，当时漏记了')),
    },
    {
      at: momentOf([20, '15:10'], today),
      happen: async () => {
        const { id } = await adjust('liu', 120, '去年冬天扫雪的志愿服务补记');
        await signAdjustment(tx, supervisor, { id });
      },
    },
    {
      at: momentOf([1, '17:20'], today),
      happen: async () => void (await adjust('volunteer', 150, '连续两周帮独居老人买菜，当时没有登记')),
    },
  ];
}
