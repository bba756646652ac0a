import { dashboardEndpoints as dashboard } from '@yuanli/shared/dashboard/dashboard.endpoints';
import { clock } from '../../../server/src/platform/clock';
import { openDashboardDesk } from '../../support/dashboard-desk';
import { makePerson, newPhone } from '../../support/factories/people';
import { makeHousehold } from '../../support/factories/places';
import { makeVolunteer } from '../../support/factories/volunteering';
import { useServer } from '../../support/use-server';

const noon = new Date('2026-11-30T04:00:00Z');
const { server, desk } = useServer((started) => {
  clock.set(noon);
  return openDashboardDesk(started);
});
afterAll(() => clock.set(null));

const onDay = (day: string) => new Date(`${day}T10:00:00+08:00`);

/** A verified resident born on that day, as their home's roll says. */
async function newResident(birthDate: string): Promise<string> {
  const { database } = server.parts;
  const phone = newPhone();
  const household = await makeHousehold(database, {}, [
    { name: '住户', phone, birthDate },
    { name: '家人', phone: newPhone(), birthDate: '2020-01-01' },
  ]);
  return (await makePerson(database, { phone, verifiedIn: household })).id;
}

const take = async (from: string, to: string) => {
  const { id, worker } = desk.communities[0];
  const { body } = await server.call(dashboard.getDashboard, { placeId: id, from, to }, { as: worker.token });
  return body.participation!;
};

describe('who took part', () => {
  it('is counted once each, by age as roll and papers say, in whole months and never in small groups', async () => {
    const wishers = [];
    for (let n = 0; n < 12; n++) wishers.push(await newResident(`195${n % 10}-11-30`));
    for (const wisherId of wishers) {
      await desk.addWish(0, { wisherId, madeAt: onDay('2026-11-03') });
      await desk.addRecord(0, onDay('2026-11-28'), 30, false, wisherId);
    }
    expect(await take('2026-11-10', '2026-11-20')).toEqual({
      ...{ from: '2026-11-01', to: '2026-11-30' },
      groups: [{ from: 0, until: null, people: 12 }],
    });

    for (let n = 0; n < 10; n++) {
      const { personId } = await makeVolunteer(server.parts.database, {
        communityId: desk.communities[0].id,
        bornOn: '2000-05-31',
      });
      await desk.addRecord(0, onDay('2026-11-05'), 60, false, personId);
    }
    // Nobody knows how old they are.
    await desk.addWish(0, { madeAt: onDay('2026-11-05') });
    // Somebody of another community, and one of another month.
    await desk.addWish(1, { wisherId: await newResident('1950-01-01'), madeAt: onDay('2026-11-05') });
    await desk.addWish(0, { wisherId: await newResident('1950-01-01'), madeAt: onDay('2026-10-31') });
    expect((await take('2026-11-30', '2026-11-30')).groups).toEqual([
      { from: 0, until: 60, people: 10 },
      { from: 60, until: null, people: 12 },
    ]);
    expect((await take('2026-10-31', '2026-10-31')).groups).toEqual([]);
    expect((await take('2026-10-31', '2026-11-01')).groups.reduce((sum, { people }) => sum + people, 0)).toBe(23);
  });

  it('whose number two of a home share, is not guessed', async () => {
    const { database } = server.parts;
    const phone = newPhone();
    const household = await makeHousehold(database, {}, [
      { name: '甲', phone, birthDate: '1950-01-01' },
      { name: '乙', phone, birthDate: '2000-01-01' },
    ]);
    const { id } = await makePerson(database, { phone, verifiedIn: household });
    const before = await take('2026-11-01', '2026-11-30');
    await desk.addWish(0, { wisherId: id, madeAt: onDay('2026-11-05') });
    expect(await take('2026-11-01', '2026-11-30')).toEqual(before);
  });
});
