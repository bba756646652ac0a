import type { DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { seedDemo } from '../../server/src/seed';
import { demoPhone } from '../support/mini-host/demo-phone';
import type { Phone } from '../support/mini-host/start-phone';
import { useServer } from '../support/use-server';

/** The points book and the party book on the phones of those who keep them. */
describe('the books on the phone', () => {
  const { server } = useServer();
  let phone: Phone;
  beforeAll(async () => {
    await seedDemo(server.parts.database);
  });

  const leave = () => {
    phone.close();
    expect(phone.problems).toEqual([]);
  };
  const be = async (persona: DemoPersona, page: string) => {
    phone = await demoPhone(server, persona);
    phone.open(page);
    await phone.page.rest();
    return phone.page;
  };

  it('lets the keeper write a line for a member, and take it back with a reason', async () => {
    const page = await be('party_member', 'party-points/mine/index');
    await page.tap('槐荫社区第一党支部');
    await page.tap('孙姐');
    await page.tap('记录积分');
    await page.tap('奖励分');
    await page.fill('事由', '带邻居清理楼道');
    await page.tap('记录1分');
    await page.see('带邻居清理楼道');
    await page.see('老周记');
    await page.tap('带邻居清理楼道');
    await page.tap('记错了人');
    await page.tap('撤销这条记录');
    await page.see('撤销 · 奖励分');
    expect(page.text()).toContain('已撤销 · 奖励分');
    leave();
  });

  it('shows what a worker sets to everybody, by its version', async () => {
    let page = await be('community_worker', 'points-desk/rules/index');
    await page.tap('义务岗位值班');
    await page.fill('每小时的积分', '');
    await page.tap('启用新规则');
    await page.see('积分填得不对');
    await page.fill('每小时的积分', '9');
    await page.tap('启用新规则');
    await page.see('每小时9积分');
    leave();
    page = await be('resident', 'points/sheet/index');
    await page.see('规则第1版');
    expect(page.text()).toContain('每小时9积分');
    leave();
  });

  it('gives what a supervisor signed, and says so on the statement', async () => {
    let page = await be('supervisor', 'workbench/desk/index');
    await page.tap('积分调整+150，等您签字');
    await page.see('小何 加150积分');
    await page.see('连续两周帮独居老人买菜');
    await page.tap('情况属实，签字');
    await page.see('没有待签字的调整');
    await page.tap('已办完');
    await page.see('小何 加150积分');
    leave();
    page = await be('volunteer', 'points/statement/index');
    await page.see('+150');
    await page.tap('支出');
    await page.seeNot('+150');
    leave();
  });

  it('puts a party member into a branch of their own by phone', async () => {
    const page = await be('community_worker', 'party-points-desk/branches/index');
    await page.tap('登记一个支部');
    await page.fill('支部名称', '槐荫社区第二党支部');
    await page.tap('登记这个支部');
    await page.tap('槐荫社区第二党支部');
    await page.tap('添加党员');
    await page.fill('对方的手机号', '13900000003');
    await page.tap('编入支部');
    await page.see('已经在一个支部里了');
    leave();
  });
});
