import { Person } from '../../../server/src/identity';
import type { Someone } from '../hall-desk';
import type { TestServer } from '../test-server';
import { startPhone, type Phone } from './start-phone';

/** The phone of someone a desk has made, opened once by the plate of their courtyard; not signed in yet. */
export async function phoneOf(
  server: TestServer,
  { plateCode }: { plateCode: string },
  { id, phone: phoneNumber }: Someone,
): Promise<Phone> {
  const { openid } = await server.parts.database.read((db) => db.findOneByOrFail(Person, { id }));
  const phone = startPhone(server, { openid: openid!, phoneNumber });
  phone.open(`places/plate/index?scene=${plateCode}`);
  await phone.page.tap('先随便看看');
  await phone.page.arriveAt('home/index');
  return phone;
}
