import { Person } from '../../../server/src/identity';
import type { TestServer } from '../test-server';
import { startPhone, type Phone } from './start-phone';

/** The phone of someone a desk has made, opened once by the plate of their courtyard; not signed in yet. */
export async function phoneOf(
  server: TestServer,
  { plateCode }: { plateCode: string },
  { id, phone: phoneNumber }: { id: string; phone?: string },
): Promise<Phone> {
  const { openid } = await server.parts.database.read((db) => db.findOneByOrFail(Person, { id }));
  const phone = startPhone(server, { openid: openid!, ...(phoneNumber && { phoneNumber }) });
  phone.open(`places/plate/index?scene=${plateCode}`);
  await phone.page.tap('先随便看看');
  await phone.page.arriveAt('home/index');
  return phone;
}

/** The same, read in normal or in elder text, and signed in by the button of their own page. */
export async function signedInPhoneOf(
  server: TestServer,
  courtyard: { plateCode: string },
  who: { id: string; phone?: string },
  size: 'standard' | 'elder' = 'standard',
): Promise<Phone> {
  const phone = await phoneOf(server, courtyard, who);
  if (size === 'elder') await phone.page.tap('长辈版');
  await phone.page.tap('我的');
  await phone.page.tap('用微信登录');
  await phone.page.see('登录设备');
  return phone;
}
