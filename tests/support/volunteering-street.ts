import { Person } from '../../server/src/identity';
import { makeGift } from './factories/gifts';
import { makeBuilding, makeCourtyard } from './factories/places';
import { makeVolunteer } from './factories/volunteering';
import { moveIn } from './mini-host/move-in';
import { startPhone } from './mini-host/start-phone';
import type { TestServer } from './test-server';

/** A courtyard with who runs its shifts, one of its regular volunteers, who hands out its only gift, and someone who has never been here; a phone each. */
export async function openStreet(server: TestServer, giftTitle: string) {
  const { database } = server.parts;
  const courtyard = await makeCourtyard(database);
  const { communityId } = courtyard;
  await makeBuilding(database, { courtyardId: courtyard.id });
  await makeGift(database, { communityId, title: giftTitle, price: 12, stock: 1 });
  const regular = await moveIn(server, courtyard, '老周');
  const { id: personId } = await database.read((db) => db.findOneByOrFail(Person, { openid: regular.owner.openid }));
  await makeVolunteer(database, { personId, communityId, realName: '周建军' });
  return {
    courtyard,
    regular,
    coordinator: await moveIn(server, courtyard, '林主任', 'community_worker'),
    keeper: await moveIn(server, courtyard, '彭叔', 'keeper'),
    newcomer: startPhone(server),
  };
}
