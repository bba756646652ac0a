import { Case } from '../../server/src/cases/case.entity';
import { makeCaseStreet } from '../support/case-desk';
import { appoint, makePerson, newOpenid, newPhone } from '../support/factories/people';
import { makeCourtyard, makeGrid } from '../support/factories/places';
import { moveIn } from '../support/mini-host/move-in';
import { startPhone, type Phone } from '../support/mini-host/start-phone';
import { useServer } from '../support/use-server';

/** Where a report is begun, for whom, and what becomes of what is half written. */
describe('reports on the built mini-program', () => {
  const { server, desk: town } = useServer(makeCaseStreet);
  let resident: Phone;
  let visitor: Phone;
  let worker: Phone;

  beforeAll(async () => {
    resident = await moveIn(server, town.courtyard, '陈阿姨');
    visitor = await moveIn(server, town.courtyard, '老何');
    worker = await hire();
  });
  afterAll(() => {
    for (const phone of [resident, visitor, worker]) {
      phone?.close();
      expect(phone?.problems).toEqual([]);
    }
  });

  /** A grid worker who lives elsewhere and never scanned a plate; the other grid is not theirs. */
  async function hire(): Promise<Phone> {
    const { database } = server.parts;
    const { gridId, communityId } = town.courtyard;
    await makeCourtyard(database, { gridId, communityId, name: '枣树院' });
    const other = await makeGrid(database, { communityId });
    await makeCourtyard(database, { gridId: other.id, communityId, name: '别家院' });
    const account = { openid: newOpenid(), phoneNumber: newPhone() };
    const person = await makePerson(database, { openid: account.openid, phone: account.phoneNumber, nickname: '小郑' });
    await appoint(database, person, 'grid_worker', gridId, { communityId });
    const phone = startPhone(server, account);
    phone.open('me/index');
    await phone.page.tap('用微信登录');
    await phone.page.see('登录设备');
    return phone;
  }

  const caseAbout = (title: string) => server.parts.database.read((db) => db.findOneByOrFail(Case, { title }));

  describe('我要报修', () => {
    it.each(['cases/mine/index', 'home/index'])('is begun from %s', async (from) => {
      const { page } = resident;
      resident.open(from);
      if (from === 'home/index') {
        await page.tap('长辈版');
        await page.tap('找人帮忙');
      }
      await page.tap('我要报修');
      await page.arriveAt('cases/report/index');
      await page.see('说说哪里坏了');
    });

    it('takes over what was written as 我要反映, and gives it back', async () => {
      const { page } = resident;
      const words = '厨房水管接头漏水，一直在滴';
      resident.open('cases/report/index');
      await page.fill('说说哪里不对', words);
      await page.tap('家里的东西坏了，找物业？我要报修');
      await page.see('由物业办理，过期未办由社区督促');
      expect(page.valueOf('说说哪里坏了')).toBe(words);
      await page.tap('不是东西坏了？我要反映');
      expect(page.valueOf('说说哪里不对')).toBe(words);
      await page.tap('家里的东西坏了，找物业？我要报修');
      await page.tap('提交');
      await page.see('收到了，有人会管');
      expect(await caseAbout(words)).toMatchObject({ kind: 'repair', desk: 'property' });
      resident.open('cases/report/index');
      await page.see('说说哪里不对');
      expect(page.valueOf('说说哪里不对') ?? '').toBe('');
    });
  });

  describe('for somebody else', () => {
    it('is offered before one is signed in, and not as a grid worker', async () => {
      const { page } = visitor;
      const words = '三单元的奶奶家门口堆了纸箱';
      visitor.open('cases/report/index');
      await page.fill('说说哪里不对', words);
      await page.see('提交时登录、绑定手机号，只给办理的人看');
      await page.tap('替别人反映');
      await page.see('我是邻居');
      expect(page.text()).not.toContain('我是网格员');
      await page.tap('我是邻居');
      await page.tap('当面同意');
      await page.fill('对方的姓名', '刘奶奶');
      await page.fill('联系电话', '13900000003');
      await page.tap('提交');
      await page.see('收到了，有人会管');
      expect(await caseAbout(words)).toMatchObject({ proxyRelation: 'neighbour', alias: '刘奶奶' });
    });

    it('of a wish is not offered as a grid worker either', async () => {
      const { page } = visitor;
      visitor.open('wishes/make/index');
      await page.tap(await page.line('给自己'));
      await page.tap('替别人许愿');
      await page.see('我是邻居');
      expect(page.text()).not.toContain('我是网格员');
    });
  });

  describe('代记一件', () => {
    it('asks in which courtyard of the own grids it is, wherever one lives', async () => {
      const { page } = worker;
      worker.open('cases-desk/queue/index');
      await page.tap('代记一件');
      await page.arriveAt('cases-desk/take-call/index');
      await page.see('枣树院');
      await page.see('石榴院');
      expect(page.text()).not.toContain('别家院');
      await page.tap('枣树院');
      await page.arriveAt('cases/report/index');
      await page.see('对方的姓名');
      await page.tap('换地方');
      await page.tap('换一个院子');
      await page.arriveAt('cases-desk/take-call/index');
      await page.tap('石榴院');
      await page.arriveAt('cases/report/index');
      await page.see('石榴院');
    });

    it('goes on where the form cannot be loaded, is kept offline, and arrives as theirs', async () => {
      const { page, network } = worker;
      const words = '5号楼的门禁坏了，老人出不了门';
      network.loses = (url) => url.includes('/api/cases/form');
      worker.open(`cases/report/index?staff=1&courtyardId=${town.courtyard.id}`);
      await page.fill('说说哪里不对', words);
      await page.tap('提交');
      await page.see('请填写对方怎么称呼');
      expect(page.text()).toContain('我是网格员');
      await page.fill('对方的姓名', '孙大爷');
      await page.fill('联系电话', '13900000004');
      worker.goOffline();
      await page.tap('提交');
      await page.see('没有网络，还没有提交');
      network.loses = undefined;
      worker.goOnline();
      // What was written down for a caller is at the desk, not among one's own.
      worker.open('cases/mine/index');
      await page.see('我反映的');
      await page.seeNot('未同步');
      await page.see('您还没有反映过问题');
      expect(await caseAbout(words)).toMatchObject({ source: 'staff', alias: '孙大爷' });
    });

    it('is not mixed with what one writes oneself', async () => {
      const { page } = worker;
      worker.open(`cases/report/index?courtyardId=${town.courtyard.id}`);
      await page.fill('说说哪里不对', '我自己楼下的灯');
      worker.open(`cases/report/index?staff=1&courtyardId=${town.courtyard.id}`);
      await page.see('对方的姓名');
      expect(page.valueOf('说说哪里不对') ?? '').toBe('');
      worker.open(`cases/report/index?courtyardId=${town.courtyard.id}`);
      await page.see('上次填写的内容都已保留');
      expect(page.valueOf('说说哪里不对')).toBe('我自己楼下的灯');
      expect(page.text()).not.toContain('对方的姓名');
    });
  });

  describe('a report that was refused later', () => {
    const refused = '南门的长椅断了一条腿';
    const refuse = async () => {
      const { page } = resident;
      resident.open('cases/report/index');
      await page.fill('说说哪里不对', refused);
      await page.tap('只给办理的人看');
      await page.fill('联系电话', '123');
      resident.goOffline();
      await page.tap('提交');
      await page.see('没有网络，还没有提交');
      resident.goOnline();
      resident.open('cases/mine/index');
      await page.see('没有提交成功');
    };

    it('is put right beside what else is being written, and stays until it is sent', async () => {
      const { page } = resident;
      await refuse();
      resident.open('cases/report/index');
      await page.fill('说说哪里不对', '还没写完的另一件');
      resident.open('cases/mine/index');
      await page.tap('打开修改，再提交');
      await page.arriveAt('cases/report/index');
      expect(page.valueOf('说说哪里不对')).toBe(refused);
      await page.fill('说说哪里不对', `${refused}，坐不了人`);
      resident.open('cases/mine/index');
      await page.tap('打开修改，再提交');
      await page.arriveAt('cases/report/index');
      expect(page.valueOf('说说哪里不对')).toBe(`${refused}，坐不了人`);
      await page.tap('只给办理的人看');
      await page.fill('联系电话', '13900000002');
      await page.tap('提交');
      await page.see('收到了，有人会管');
      resident.open('cases/mine/index');
      await page.see(refused);
      expect(page.text()).not.toContain('没有提交成功');
      resident.open('cases/report/index');
      await page.see('上次填写的内容都已保留');
      expect(page.valueOf('说说哪里不对')).toBe('还没写完的另一件');
      await page.tap('重新填');
    });

    it('can be given up', async () => {
      const { page } = resident;
      await refuse();
      await page.tap('不提交了，删除');
      await page.see('社区还没有收到这件事');
      await page.tap('删除');
      await page.seeNot('没有提交成功');
      expect([...resident.stored.keys()].filter((key) => key.includes('unsent'))).toEqual([]);
    });
  });

  it('a shared one is joined by whoever opens it on a new phone: signed in, bound, and asked where they live', async () => {
    const id = await town.begin();
    const phone = startPhone(server);
    const { page } = phone;
    phone.open(`cases/detail/index?id=${id}`);
    await page.tap('打给社区');
    expect(phone.record.calls).toHaveLength(1);
    await page.tap('我也遇到，办好了告诉我');
    await page.see('加入前要绑定手机号');
    await page.tap('使用微信绑定的手机号');
    await page.tap('同意并继续');
    await page.see('您住石榴院吗？');
    await page.tap('我住这里，加入');
    await page.see('1位邻居也遇到');
    await page.seeNot('我也遇到，办好了告诉我');
    expect(phone.problems).toEqual([]);
    phone.close();
  });
});
