import { bookingEndpoints as bookings } from '@yuanli/shared/directory/bookings.endpoints';
import { directoryDeskEndpoints as endpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { clock } from '../../../server/src/platform/clock';
import { monday, openBookingDesk } from '../../support/booking-desk';
import { useServer } from '../../support/use-server';

describe('a day of the circle', () => {
  const { server, desk } = useServer(openBookingDesk);
  afterAll(async () => {
    clock.set(null);
  });

  // Neither the databases nor the calendar know the years before 1000; residents mean none of those, nor the next century.
  it.each(['0000-01-01', '0001-01-01', '1999-12-31', '2100-01-01', '9999-12-31'])('is not %s', async (day) => {
    const { id } = await desk.newService();
    const as = desk.worker.token;
    const answers = [
      await server.call(bookings.findSlots, { serviceId: id, day }, { as }),
      await server.call(bookings.findBookingsOfDay, { serviceId: id, day }, { as }),
      await server.call(endpoints.addNotice, { id, kind: 'closed', from: day, until: monday }, { as }),
      await server.call(endpoints.addNotice, { id, kind: 'closed', from: monday, until: day }, { as }),
    ];
    expect(answers.map(({ status, body }) => [status, body.error?.code])).toEqual(
      Array(4).fill([422, 'request.invalid']),
    );
  });

  it.each(['2000-01-01', '2099-12-31'])('may be %s', async (day) => {
    const { id } = await desk.newService();
    expect((await desk.slots({ id }, day)).status).toBe(200);
    expect((await desk.dayOf({ id }, desk.worker, day)).status).toBe(200);
  });
});
