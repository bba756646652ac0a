import type { Browser } from 'playwright-core';
import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import { demoPersonas } from '@yuanli/shared/demo/demo-personas';
import { Case } from '../../server/src/cases/case.entity';
import { Person } from '../../server/src/identity';
import { Courtyard } from '../../server/src/places';
import { seedDemo } from '../../server/src/seed';
import { measuresOf, promised } from '../support/accessibility';
import { openBrowserPage, startBrowser, type BrowserPage, type ScaleName } from '../support/browser';
import { answerForm } from '../support/case-desk';
import { drawPhoto } from '../support/draw-photo';
import { appoint, makePerson, signInAs } from '../support/factories/people';
import { describeInBrowser } from '../support/only-where';
import { useServer } from '../support/use-server';

/** Each reads at another size, and reports something else. */
const modes: readonly { scale: ScaleName; words: string; known: string }[] = [
  { scale: 'standard', words: '5号楼门口的灯坏了，晚上看不清台阶', known: '3号楼西侧的路灯不亮' },
  { scale: 'elder', words: '垃圾桶满了没人清运，气味很大', known: '东门的垃圾堆了两天' },
  { scale: 'largest', words: '北门口的路面有坑，骑车容易摔', known: '广场边的路面积水' },
];

describeInBrowser('a case in a browser', (executablePath) => {
  const { server } = useServer();
  let browser: Browser;
  let courtyard: Courtyard;
  let worker: string;
  let property: string;
  let neighbour: string;

  beforeAll(async () => {
    const { database } = server.parts;
    await seedDemo(database);
    browser = await startBrowser(executablePath);
    courtyard = await database.read((db) => db.findOneByOrFail(Courtyard, { plateCode: 'SLY7' }));
    const { communityId } = courtyard;
    const newToken = async (role: 'property_manager' | undefined, nickname: string) => {
      // Content safety only knows people who have just been here.
      const { openid } = server.standIn.control('issue-login-code', {});
      const person = await makePerson(database, { courtyard, phone: true, nickname, openid });
      if (role) await appoint(database, person, role, communityId, { communityId });
      return signInAs(database, person);
    };
    property = await newToken('property_manager', '周师傅');
    neighbour = await newToken(undefined, '老何');
    const wu = await database.read((db) => db.findOneByOrFail(Person, { nickname: demoPersonas.grid_worker.name }));
    worker = await signInAs(database, wu);
  });
  afterAll(async () => {
    await browser?.close();
  });

  describe.each(modes)('in $scale text', ({ scale, words, known }) => {
    let one: BrowserPage;
    afterAll(() => one?.close());

    const findings: string[] = [];
    const look = async (name: string) => {
      await one.photograph(`cases-${scale}-${name}`);
      findings.push(...(await measuresOf(one, promised[scale])).map((finding) => `${name} ${finding}`));
    };
    const caseNow = () => server.parts.database.read((db) => db.findOneByOrFail(Case, { title: words }));

    it('is reported on one screen, where neighbours’ troubles are seen before', async () => {
      await server.call(cases.reportCase, { courtyardId: courtyard.id, text: known }, { as: neighbour });
      await server.settle();
      one = await openBrowserPage(browser, server.url, { scale, persona: 'resident' });
      await one.open('me/index');
      await one.tap('用微信登录');
      await one.see('登录设备');
      await one.open('cases/report/index');
      await one.see('2号楼3单元501');
      await look('01-report');
      await one.fill('说说哪里不对', words);
      await one.see('附近有人反映过');
      await one.see(known);
      const chooser = one.page.waitForEvent('filechooser');
      await one.tap('加照片');
      await (
        await chooser
      ).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await drawPhoto({ fromPhone: true }) });
      await one.see('1 / 6 张');
      await look('02-written');
      await one.tap('换地方');
      await one.fill('具体位置', '3号楼门口');
      await look('03-place');
      await one.tap('就是这里');
      await one.see('石榴院 3号楼门口');
      await one.tap('提交');
      await one.see('收到了，有人会管');
      await look('04-sent');
      await one.tap('查看这一件');
      await one.see('等待受理');
      await look('05-submitted');
    });

    it('stops whoever writes of danger', async () => {
      await one.open('cases/report/index');
      await one.fill('说说哪里不对', '楼道里冒烟了');
      await one.tap('提交');
      await one.see('可能有火情');
      await look('06-danger');
      await one.tap('关闭');
    });

    it('waits for the resident, and goes on', async () => {
      const { id } = await caseNow();
      await server.settle();
      await server.call(desk.acceptCase, { id, passTo: { desk: 'property' } }, { as: worker });
      await server.call(desk.startCase, { id }, { as: property });
      await server.call(desk.askResident, { id, question: '是门口那一处，还是拐角那一处？' }, { as: property });
      await one.open('cases/mine/index');
      await one.rest();
      await look('07-mine');
      await one.tap('等您补充');
      await one.see('是门口那一处');
      await look('08-asked');
      await one.fill('您的回答', '是门口那一处');
      await one.tap('提交回答');
      await one.see('由物业办理');
    });

    it('is answered, and the resident has the last word', async () => {
      const { id } = await caseNow();
      await server.call(desk.answerCase, { id, ...answerForm() }, { as: property });
      await server.settle();
      await one.open(`cases/detail/index?id=${id}`);
      await one.see('换了灯头和感应器，灯亮了');
      await look('09-answered');
      await one.tap('没解决');
      await one.see('会退回重新办理');
      await look('10-not-solved');
      await one.tap('关闭');
      await one.tap('解决了');
      await one.see('您的反馈：解决了');
      expect(await caseNow()).toMatchObject({ status: 'closed', closing: 'solved' });
    });

    it('is seen by neighbours without a person', async () => {
      await one.open('cases/list/index');
      await one.see(known);
      await look('11-list');
      await one.tap('圈图');
      await one.see('由近到远');
      await one.page.locator('.rings__dot').first().waitFor();
      await look('12-rings');
      await one.tap('已答复');
      await one.see(words);
      await look('13-rings-answered');
      await one.page.locator('.rings__dot').first().click();
      await one.rest();
      await look('14-rings-opened');
      await one.open('cases/list/index');
      await one.tap('已答复');
      await one.see('换了灯头和感应器，灯亮了');
      await one.open('cases/report/index?kind=mediation');
      await one.see('2号楼3单元501');
      await look('15-mediation');
      await one.open('cases/report/index');
      await one.fill('说说哪里不对', words);
      await one.see('最近办过的');
      await look('16-done-before');
    });

    it('threw nothing, and everything could be read and hit', async () => {
      expect(one.problems).toEqual([]);
      expect(findings).toEqual([]);
    });
  });
});
