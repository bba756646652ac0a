import { activityEndpoints as activities } from '@yuanli/shared/volunteering/activities.endpoints';
import { messageEndpoints } from '@yuanli/shared/messages/messages.endpoints';
import { seatEndpoints as seats } from '@yuanli/shared/volunteering/seats.endpoints';
import { releaseRunOutHolds } from '../../server/src/holds';
import { seatRunOut } from '../../server/src/volunteering';
import { Seat } from '../../server/src/volunteering/seats/seat.entity';
import { makeActivity, makeShift } from './factories/volunteering';
import type { Neighbour } from './make-neighbourhood';
import { makeVolunteeringTown } from './make-volunteers';
import type { TestServer } from './test-server';

export type SeatDesk = Awaited<ReturnType<typeof openSeatDesk>>;

/** A community with shifts, what volunteers do with their seats, and what one looks at afterwards. */
export async function openSeatDesk(server: TestServer) {
  const town = await makeVolunteeringTown(server);
  const { database } = server.parts;
  return {
    ...town,
    /** With an activity of its own. */
    newShift: async (more: Parameters<typeof makeShift>[1] = {}, rules: Parameters<typeof makeActivity>[1] = {}) => {
      const { id: activityId } = await makeActivity(database, { communityId: town.communityId, ...rules });
      return makeShift(database, { activityId, ...more });
    },
    cancel: (who: Neighbour, id: string, reason?: string) =>
      server.call(seats.cancelSeat, { id, reason }, { as: who.token }),
    accept: (who: Neighbour, id: string) => server.call(seats.acceptSeat, { id }, { as: who.token }),
    get: (who: Neighbour, id: string) => server.call(seats.getSeat, { id }, { as: who.token }),
    card: async (shiftId: string, who?: Neighbour) => {
      const { body } = await server.call(
        activities.findShifts,
        { communityId: town.communityId },
        who ? { as: who.token } : {},
      );
      return body.items.find(({ id }) => id === shiftId);
    },
    newestFor: async ({ token }: Neighbour) =>
      (await server.call(messageEndpoints.findMessages, {}, { as: token })).body.items[0],
    readSeat: (id: string) => database.read((db) => db.findOneByOrFail(Seat, { id })),
    runOut: () => releaseRunOutHolds({ seat: seatRunOut }).run(database),
  };
}
