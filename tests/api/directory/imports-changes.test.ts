import { directoryDeskEndpoints as endpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import type { ImportColumn } from '@yuanli/shared/directory/import-columns';
import type { EntityManager } from 'typeorm';
import { ServiceAtLocation } from '../../../server/src/directory/services/service-at-location.entity';
import { ServiceReport } from '../../../server/src/directory/services/service-report.entity';
import { Courtyard } from '../../../server/src/places';
import { clock, minutes } from '../../../server/src/platform/clock';
import { at, openBookingDesk, tuesday } from '../../support/booking-desk';
import { csvOf, lineOf, openImportDesk, type Line } from '../../support/import-desk';
import { useServer } from '../../support/use-server';
import { expectRefused } from '../../support/refused';

type ImportDesk = Awaited<ReturnType<typeof openImportDesk>>;

describe('what a file changes', () => {
  const { server, desk: town } = useServer(openBookingDesk);
  let desk: ImportDesk;
  beforeEach(async () => {
    clock.set(at('08:00'));
    desk = await openImportDesk(server);
  });
  afterAll(async () => {
    clock.set(null);
  });

  const hours = 'Mo-Sa 09:00-12:00,14:00-17:00';
  const booked = { slotMinutes: 60, slotCapacity: 2, bookAheadDays: 7 };
  const line = (given: Line = {}) => lineOf(1, { openingHours: hours, ...given });
  const change = ({ id }: { id: string }, facts: Partial<ServiceAtLocation>) =>
    server.parts.database.inTransaction((tx) => tx.update(ServiceAtLocation, { id }, facts));
  // A file read before another came in is outdated, and here the clock stands still.
  const check = (lines: Line[], columns?: ImportColumn[]) => {
    clock.advance(minutes(1));
    return desk.check(csvOf(lines, columns));
  };
  const bringIn = (...lines: Line[]) => {
    clock.advance(minutes(1));
    return desk.bringIn(csvOf(lines));
  };
  const bringInOne = async (facts: Partial<ServiceAtLocation> = {}) => {
    await bringIn(line());
    const [service] = await desk.services();
    if (Object.keys(facts).length > 0) await change(service!, facts);
    return service!;
  };
  const formOf = async ({ id }: { id: string }) =>
    (await server.call(endpoints.getServiceToRun, { id }, { as: desk.as })).body;
  const changeByHand = (form: Awaited<ReturnType<typeof formOf>>, given: object) =>
    server.call(endpoints.changeService, { ...form, ...given } as never, { as: desk.as });

  it('calls off who booked a time at which nobody is received any more, and nobody else', async () => {
    const service = await bringInOne(booked);
    const [one, two] = [await town.newNeighbour(), await town.newNeighbour()];
    await town.book(service, at('16:00', tuesday), one);
    await town.book(service, at('09:00', tuesday), two);
    await bringIn(line({ openingHours: 'Mo-Sa 09:00-12:00', phone: '0731-55550101' }));
    expect((await town.bookingsOf(service)).map(({ personId, status, reason }) => [personId, status, reason])).toEqual([
      [one.id, 'declined', '开放时间改了，这个时段不再接待'],
      [two.id, 'confirmed', null],
    ]);
    expect(await town.toldTo(one)).toHaveLength(2);
    await town.expectInStep();
  });

  it('may not be the hours of a place that takes appointments, which would have none', async () => {
    await bringInOne(booked);
    const { id, badRows } = await check([line({ openingHours: '' })]);
    expect([badRows, await desk.problems(id)]).toEqual([1, [{ row: 2, problem: '能预约的地方要填开放时间' }]]);
    // Where none are taken, or the file has no such column, nothing is wrong.
    await change((await desk.services())[0]!, { slotMinutes: null });
    expect(await check([line({ openingHours: '' })])).toMatchObject({ badRows: 0, changed: 1 });
  });

  it('is not undone by a form that was opened before, and what neighbours said goes on counting', async () => {
    const service = await bringInOne();
    const form = await formOf(service);
    const said = {
      reporter: 'r',
      personId: null,
      kind: 'moved',
      note: null,
      weight: 'doubts',
      at: clock.now(),
    } as const;
    await server.parts.database.inTransaction((tx) =>
      tx.insert(ServiceReport, { id: service.id, serviceId: service.id, round: form.round, ...said }),
    );
    await bringIn(line({ phone: '0731-55550101' }));
    expectRefused(await changeByHand(form, { name: '旧名字' }), 'directory.service_changed');
    const now = await formOf(service);
    expect(now).toMatchObject({
      round: form.round + 1,
      phones: ['0731-55550101'],
      reports: [{ kind: 'moved', count: 1 }],
    });
    // A line that says nothing new changes nothing.
    await bringIn(line({ phone: '0731-55550101' }));
    expect((await formOf(service)).round).toBe(now.round);
  });

  it('and what someone changes at the same time are both kept, or the second is told', async () => {
    for (let n = 0; n < 6; n++) {
      const service = (await desk.services())[0] ?? (await bringInOne());
      const form = await formOf(service);
      // Without the column of the description: it is not for the file to say.
      const columns = [
        'externalId',
        'name',
        'category',
        'address',
        'latitude',
        'longitude',
        'coordinates',
        'phone',
      ] as const;
      const { id } = await check([line({ phone: `0731-555501${n}0` })], [...columns]);
      await desk.keep(id);
      const [byHand] = await Promise.all([changeByHand(form, { description: `第${n}次改` }), server.settle()]);
      await server.settle();
      expect((await desk.see(id)).state).toBe('kept');
      const after = await formOf(service);
      expect(after.phones).toEqual([`0731-555501${n}0`]);
      expect([after.description, after.round]).toEqual(
        byHand.status === 200 ? [`第${n}次改`, form.round + 2] : [form.description, form.round + 1],
      );
      if (byHand.status !== 200) expectRefused(byHand, 'directory.service_changed');
    }
  });

  it('and who books at the same time agree: nobody keeps a time at which nobody is there', async () => {
    for (let n = 0; n < 5; n++) {
      desk = await openImportDesk(server);
      const service = await bringInOne({ ...booked, slotCapacity: 9 });
      const { id } = await check([line({ openingHours: 'Mo-Sa 09:00-12:00' })]);
      await desk.keep(id);
      const some = await Promise.all([1, 2, 3].map(() => town.newNeighbour()));
      const [first, ...rest] = some;
      await Promise.all([
        town.book(service, at('16:00', tuesday), first!),
        server.settle(),
        ...rest.map((who) => town.book(service, at('16:00', tuesday), who)),
      ]);
      await server.settle();
      expect((await desk.see(id)).state).toBe('kept');
      expect((await town.bookingsOf(service)).filter(({ status }) => status !== 'declined')).toEqual([]);
    }
    await town.expectInStep();
  });

  it('leaves closed what is closed, as it was, and says how many', async () => {
    const service = await bringInOne();
    await server.call(endpoints.closeService, { id: service.id, reason: '搬走了' }, { as: desk.as });
    const [before] = await desk.services();
    const file = [line({ phone: '0731-55550101' }), lineOf(2)];
    expect(await bringIn(...file)).toMatchObject({ state: 'kept', rows: 2, fresh: 1, changed: 0, same: 0, closed: 1 });
    expect((await desk.services())[0]).toEqual(before);
    await server.call(endpoints.reopenService, { id: service.id }, { as: desk.as });
    expect(await bringIn(...file)).toMatchObject({ changed: 1, same: 1, closed: 0 });
  });

  it('asks once for many new places where the courtyards are', async () => {
    const managers = await server.parts.database.read(async (db) => Object.getPrototypeOf(db) as EntityManager);
    const find = jest.spyOn(managers, 'find');
    const { state } = await bringIn(...Array.from({ length: 150 }, (_, n) => lineOf(n + 1)));
    const asked = find.mock.calls.filter(([entity]) => entity === Courtyard).length;
    find.mockRestore();
    expect([state, asked]).toEqual(['kept', 3]);
    const [service] = await desk.services();
    expect(service!.gridId).not.toBeNull();
  });
});
