import type { Browser } from 'playwright-core';
import { demoOpenids } from '@yuanli/shared/demo/demo-openids';
import type { DemoPersona } from '@yuanli/shared/demo/demo-personas';
import { clock, days, hours } from '../../server/src/platform/clock';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { makePerson, newPhone } from '../support/factories/people';
import { makeHousehold } from '../support/factories/places';
import { openHallDesk, type HallDesk } from '../support/hall-desk';
import { openHallStreet, type HallStreet } from '../support/hall-street';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

const modes: readonly { scale: ScaleName; persona: DemoPersona; nickname: string; room: string }[] = [
  { scale: 'standard', persona: 'resident', nickname: '陈阿姨', room: '901' },
  { scale: 'elder', persona: 'elder', nickname: '王奶奶', room: '902' },
];

/** Today at 10 in China, whenever the test runs. */
const MORNING = new Date(Math.floor((Date.now() + hours(8)) / days(1)) * days(1) + hours(2));

describeInBrowser('the hall in a browser', (executablePath) => {
  beforeAll(() => clock.set(MORNING));
  const { server } = useServer();
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(executablePath);
  });
  afterAll(async () => {
    await browser?.close();
    clock.set(null);
  });

  async function openAs(
    { courtyard, building }: HallDesk,
    { scale, persona, nickname, room }: (typeof modes)[number],
  ): Promise<BrowserPage> {
    const { database } = server.parts;
    const household = await makeHousehold(database, { buildingId: building.id, room });
    await makePerson(database, {
      courtyard,
      nickname,
      phone: newPhone(),
      openid: demoOpenids[persona],
      verifiedIn: household,
    });
    const one = await openBrowserPage(browser, server.url, { scale, persona });
    await one.page.clock.install({ time: MORNING });
    await one.open(`places/plate/index?scene=${courtyard.plateCode}`);
    await one.tap('先随便看看');
    await one.see('我要反映');
    await one.open('me/index');
    await one.tap('用微信登录');
    await one.see('登录设备');
    return one;
  }

  describe.each(modes)('in $scale text', (mode) => {
    const { scale } = mode;
    const isElder = scale !== 'standard';
    let street: HallStreet;
    let one: BrowserPage;
    beforeAll(async () => {
      const desk = await openHallDesk(server);
      street = await openHallStreet(desk);
      one = await openAs(desk, mode);
    });
    afterAll(() => one?.close());

    const photograph = async (name: string) => {
      await one.rest();
      await one.photograph(`hall-${scale}-${name}`);
    };

    it('begins with what can be done now, and says what became of the rest', async () => {
      await one.open('home/index');
      if (isElder) await one.tap('更多');
      await one.see('件事在议');
      await photograph('01-home');
      await one.tap('议事厅');
      await one.see('已通过事项的办理情况');
      await photograph('02-hall');
      await one.tap('发言规则');
      await one.see('骂人或者贬低别人');
      await photograph('03-rules');
      await one.tap('关闭');
    });

    it('takes an idea, and shows who said the same', async () => {
      await one.tap('我有个金点子');
      await one.fill('一句话说清', '东门外装路灯');
      await one.see('邻居说过类似的');
      await photograph('04-similar');
      await one.fill('一句话说清', '活动室晚上开到9点');
      await one.seeNot('邻居说过类似的');
      await one.tap('下一步');
      await one.fill('是怎么回事，想怎么改', '上班的人回来就6点多了，想晚上也能去看看书、打打球。');
      await photograph('05-story');
      await one.tap('下一步');
      await one.see('请核对，没问题就提交');
      await photograph('06-review');
      await one.tap('提交金点子');
      await one.see('您的金点子收到了');
      await photograph('07-made');
      await one.tap('查看我的金点子');
      await one.see('正在检查');
    });

    it('is stood behind, and then the community has to answer', async () => {
      await one.open(`hall/idea/index?id=${street.ideas.almost.id}`);
      await one.see('还差1人');
      await photograph('08-idea');
      await one.tap('我附议');
      await one.see('附议人数够了');
      await photograph('09-supported');
      await one.open(`hall/idea/index?id=${street.ideas.late.id}`);
      await one.see('还没有答复');
      await photograph('10-late');
      await one.open(`hall/idea/index?id=${street.ideas.declined.id}`);
      await one.see('花园里没有足够的电');
      await photograph('11-declined');
    });

    it('shows the whole of a motion, on one page or one thing at a time', async () => {
      await one.open(`hall/motion/index?id=${street.motions.talked.id}`);
      await one.see('简单说');
      await photograph('12-motion');
      if (isElder) {
        await one.tap('下一步');
        await one.see('脸存在哪里');
        await photograph('13-reasons');
        for (const [words, name] of [
          ['居委会支持换', '14-positions'],
          ['报价都在附件里', '15-story'],
          ['三家报价', '16-papers'],
          ['走到哪一步了', '17-thread'],
        ] as const) {
          await one.tap('下一步');
          await one.see(words);
          await photograph(name);
        }
        for (let back = 0; back < 4; back += 1) await one.tap('上一步');
      }
      await one.see('没有根据地说别人收钱');
    });

    it('hears me, and lets me support others', async () => {
      await one.tap('支持 2');
      await one.see('已支持 3');
      await one.tap('说说我的意见');
      await one.tap('担心的问题');
      await one.fill('您的意见', '停电的时候门打得开吗');
      await photograph('18-speak');
      await one.tap('发表');
      await one.see('目前只有您看得到');
      await photograph('19-spoken');
      await one.open(`hall/reasons/index?id=${street.motions.talked.id}&side=concern`);
      await one.see('停电的时候门打得开吗');
      await photograph('20-all-concerns');
      await one.page.locator('[aria-label="更多，这一条还可以做什么"]:visible').last().click();
      await photograph('21-menu');
      await one.tap('关闭');
    });

    it('shows what is late, what it cost, and asks how it turned out', async () => {
      await one.open(`hall/motion/index?id=${street.motions.overdue.id}`);
      await one.see('已超期');
      await photograph('22-overdue');
      await one.open(`hall/motion/index?id=${street.motions.judged.id}`);
      await one.see('评一评办得怎么样');
      if (isElder) await one.tap('评一评办得怎么样');
      await one.see('这件事办得怎么样');
      await photograph('23-judge');
      await one.tap('一般');
      await one.see('已记录，您评的是“一般”');
      await one.fill('原因', '扶手再长一点就好了');
      await photograph('24-judged');
      await one.tap('提交原因');
      await one.see('原因已提交');
    });

    it('finds what was settled before, and my own', async () => {
      await one.open('hall/archive/index');
      await one.fill('搜索议题', '声控灯');
      await one.see('楼道声控灯全部换新');
      await photograph('25-archive');
      await one.fill('搜索议题', '航天');
      await one.see('没有找到“航天”');
      await photograph('26-nothing');
      await one.open(`hall/motion/index?id=${street.motions.archived.id}`);
      await one.see('归档');
      await photograph('27-archived');
      await one.open('hall/ideas/index?view=mine');
      await one.see('活动室晚上开到9点');
      await photograph('28-mine');
    });

    it('threw nothing and missed nothing on the way', () => {
      expect(one.problems).toEqual([]);
    });
  });

  it('can be read in the largest text, beside which nothing scrolls away', async () => {
    const desk = await openHallDesk(server);
    const { ideas, motions } = await openHallStreet(desk);
    const one = await openBrowserPage(browser, server.url, { scale: 'largest' });
    await one.page.clock.install({ time: MORNING });
    await one.open(`places/plate/index?scene=${desk.courtyard.plateCode}`);
    await one.tap('先随便看看');
    for (const [name, route, words] of [
      ['hall', 'hall/home/index', '发言规则'],
      ['idea', `hall/idea/index?id=${ideas.almost.id}`, '我附议'],
      ['motion', `hall/motion/index?id=${motions.talked.id}`, '下一步'],
    ] as const) {
      await one.open(route);
      await one.see(words);
      await one.rest();
      await one.photograph(`hall-largest-${name}`);
      expect(await one.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    }
    await one.tap('下一步');
    await one.see('担心的问题');
    await one.rest();
    await one.photograph('hall-largest-reasons');
    expect(one.problems).toEqual([]);
    await one.close();
  });
});
