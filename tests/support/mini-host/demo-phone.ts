import { demoOpenids } from '@yuanli/shared/demo/demo-openids';
import type { DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { demoPhones } from '@yuanli/shared/demo/demo-phones';
import type { TestServer } from '../test-server';
import { startPhone, type Phone } from './start-phone';

/** The phone of one of the seeded people, looking at 石榴院; nobody: of someone who only looks around. */
export async function demoPhone(server: TestServer, persona?: DemoPersona): Promise<Phone> {
  const phone = startPhone(server, persona && { openid: demoOpenids[persona], phoneNumber: demoPhones[persona] });
  phone.open('places/plate/index?scene=SLY7');
  await phone.page.tap('先随便看看');
  await phone.page.arriveAt('home/index');
  if (!persona) return phone;
  await phone.page.tap('我的');
  await phone.page.tap('用微信登录');
  await phone.page.see('登录设备');
  return phone;
}
