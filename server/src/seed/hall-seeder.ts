import type { Tx } from '../platform/database';
import type { DemoActors } from './appoint-demo-staff';
import type { Happening } from './happening';
import type { DemoPlaces } from './make-demo-places';
import { settleChecks } from './settle-checks';
import { settleHallNews } from './settle-hall-news';

export type HallSeeder = ReturnType<typeof hallSeeder>;

/** What the stories of the hall have in common. */
export const hallSeeder = (tx: Tx, actors: DemoActors, places: DemoPlaces, today: Date) => ({
  tx,
  actors,
  places,
  today,
  communityId: places.communities.get('槐荫社区')!,
  /** Something that happens, with its words checked and everybody told, as it would have been by then. */
  at: (moment: Date, act: () => Promise<unknown>): Happening => ({
    at: moment,
    happen: async () => {
      await act();
      await settleChecks(tx, [places.communities.get('槐荫社区')!]);
      await settleHallNews(tx);
    },
  }),
});
