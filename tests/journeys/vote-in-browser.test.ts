import { castingEndpoints as casting } from '@yuanli/shared/hall/casting.endpoints';
import { demoOpenids } from '@yuanli/shared/demo/demo-openids';
import type { DemoPersona } from '@yuanli/shared/demo/demo-personas';
import type { Browser } from 'playwright-core';
import { closeDueVotes } from '../../server/src/hall/closing/close-due-votes.job';
import { clock, days, hours } from '../../server/src/platform/clock';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { makePerson, newPhone } from '../support/factories/people';
import { makeHousehold } from '../support/factories/places';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';
import { openVoteDesk, type VoteDesk } from '../support/vote-desk';

const modes: readonly { scale: ScaleName; persona: DemoPersona; nickname: string }[] = [
  { scale: 'standard', persona: 'resident', nickname: '陈阿姨' },
  { scale: 'elder', persona: 'elder', nickname: '王奶奶' },
  { scale: 'largest', persona: 'volunteer', nickname: '小何' },
];

/** Today at 10 in China, whenever the test runs. */
const MORNING = new Date(Math.floor((Date.now() + hours(8)) / days(1)) * days(1) + hours(2));

describeInBrowser('a vote in a browser', (executablePath) => {
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

  describe.each(modes)('in $scale text', ({ scale, persona, nickname }) => {
    let desk: VoteDesk;
    let one: BrowserPage;
    let voteId: string;
    beforeAll(async () => {
      clock.set(MORNING);
      desk = await openVoteDesk(server, { homes: 3 });
      const { database } = server.parts;
      const phone = newPhone();
      const home = await makeHousehold(
        database,
        { buildingId: desk.building.id, room: '901', areaHundredths: 10_250 },
        [{ name: nickname, phone }],
      );
      await makePerson(database, {
        courtyard: desk.courtyard,
        nickname,
        phone,
        openid: demoOpenids[persona],
        verifiedIn: home,
      });
      voteId = await desk.announcedVote({ card: 'owners_ordinary', title: '单元门禁换成刷脸加刷卡，费用从维修资金出' });
      one = await openBrowserPage(browser, server.url, { scale, persona });
      await one.page.clock.install({ time: MORNING });
    });
    afterAll(() => one?.close());

    const photograph = async (name: string) => {
      await one.rest();
      await one.photograph(`vote-${scale}-${name}`);
      expect(await one.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    };
    const turn = async (page: string, id = voteId) => {
      await one.page.clock.setSystemTime(clock.now());
      await one.open(`hall/${page}/index?id=${id}`);
      await one.rest();
    };

    it('answers before it opens whether I can vote', async () => {
      await one.open(`places/plate/index?scene=${desk.courtyard.plateCode}`);
      await one.tap('先随便看看');
      await one.see('打电话');
      await turn('vote');
      await one.see('您可以投票吗');
      await photograph('01-nobody');
      await one.tap('登录，看看我能不能投');
      await one.see('到时候在这里投');
      await photograph('02-announced');
      await one.tap('业主一般事项');
      await one.see('《民法典》第278条');
      await photograph('03-rule');
      await one.tap('关闭');
    });

    it('takes one ballot at a time, and gives a large receipt', async () => {
      await desk.goToOpening(voteId);
      await turn('vote');
      await one.see('您怎么投');
      await photograph('04-ballot');
      await one.tap('赞成');
      await one.see('您选的是');
      await photograph('06-review');
      await one.tap('投出这一票');
      await one.see('投票成功，已计入');
      await photograph('07-receipt');
      await turn('vote');
      await one.see('修改我的投票');
      await photograph('08-mine');
      expect(await one.page.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toMatch(
        /赞成|反对|choice/,
      );
    });

    it('shares out a budget by taps, and chooses up to so many', async () => {
      const shared = await desk.openVote({
        kind: 'share_out',
        options: ['长椅和凉亭', '楼道灯', '晾衣架'],
        budget: 100,
        electorate: 'households',
      });
      await turn('vote', shared);
      await one.tap('尽量平均分配');
      await one.see('已全部分完');
      await one.tap('楼道灯减10');
      await one.tap('剩下的都分给晾衣架');
      await photograph('09-share');
      const chosen = await desk.openVote({
        kind: 'choose_some',
        options: ['长椅和凉亭', '楼道灯', '晾衣架'],
        most: 2,
        electorate: 'households',
      });
      await turn('vote', chosen);
      await one.tap('楼道灯');
      await one.see('还可以选1项');
      await photograph('10-choose');
    });

    it('is counted, and says against its rule what came of it', async () => {
      for (const [at, who] of desk.voters.entries()) {
        const content = { choice: at === 0 ? ('against' as const) : ('for' as const) };
        await desk.call(who, casting.castBallot, {
          voteId,
          entryId: await desk.entryOf(who, voteId),
          content,
          blind: 'a-blind-of-somebody-else',
        });
      }
      const receipt =
        ((await one.page.evaluate(`JSON.stringify({ ...localStorage })`)) as string).match(
          /receipt[\\":]+([0-9A-Z]{10})/,
        )?.[1] ?? '';
      await desk.goToClose(voteId);
      await turn('vote');
      await one.see('正在计票');
      await photograph('11-counting');
      await closeDueVotes.run(server.parts.database);
      await turn('vote');
      await photograph('12-closed');
      await one.tap('查看结果');
      await one.see('已通过');
      await one.tap('查我的回执');
      await one.fill('投票回执码', receipt);
      await one.tap('查询是否计入');
      await one.see('已查到，这一票已计入');
      await photograph('13-result');
    });

    it('can be counted again here', async () => {
      await one.tap('重新计票核对');
      await one.see('在您的手机上逐张重新计票');
      await photograph('14-before-recount');
      await one.tap('开始计票');
      await one.see('全部一致');
      await photograph('15-recounted');
      expect(one.problems).toEqual([]);
    });
  });
});
