import type { Role } from '@yuanli/shared/identity/roles';
import { appoint, makePerson, newOpenid, newPhone } from '../factories/people';
import type { TestServer } from '../test-server';
import { startPhone, type Phone } from './start-phone';
import type { Owner } from './wx-account';

interface Courtyard {
  id: string;
  gridId: string;
  communityId: string;
  plateCode: string;
}

/** Someone who has lived here for a while, perhaps with a role, and the phone in their hand: opened once by the plate, not signed in yet. */
export async function moveIn(
  server: TestServer,
  courtyard: Courtyard,
  nickname: string,
  role?: Role,
  given: Partial<Owner> = {},
): Promise<Phone> {
  const { database } = server.parts;
  const openid = newOpenid();
  const phoneNumber = newPhone();
  const person = await makePerson(database, { courtyard, nickname, openid, phone: phoneNumber });
  const scope = role === 'grid_worker' ? courtyard.gridId : courtyard.communityId;
  if (role) await appoint(database, person, role, scope, { communityId: courtyard.communityId });
  const phone = startPhone(server, { openid, phoneNumber, ...given });
  phone.open(`places/plate/index?scene=${courtyard.plateCode}`);
  await phone.page.tap('先随便看看');
  await phone.page.arriveAt('home/index');
  return phone;
}
