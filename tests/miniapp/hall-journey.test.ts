import { ideaEndpoints as ideas } from '@yuanli/shared/hall/ideas.endpoints';
import { motionEndpoints as motions } from '@yuanli/shared/hall/motions.endpoints';
import { Idea } from '../../server/src/hall/ideas/idea.entity';
import { Motion } from '../../server/src/hall/motions/motion.entity';
import { clock } from '../../server/src/platform/clock';
import { newOpenid, newPhone, makePerson } from '../support/factories/people';
import { makeHousehold } from '../support/factories/places';
import { dayIn, openHallDesk } from '../support/hall-desk';
import { moveIn } from '../support/mini-host/move-in';
import { startPhone, type Phone } from '../support/mini-host/start-phone';
import { useServer } from '../support/use-server';

const TITLE = '东门外加两盏路灯';

/** One idea from the first word to what became of it, each person on a phone of their own, on the bundle as it is released. */
describe('the hall on the built mini-program', () => {
  beforeAll(() => clock.set(new Date('2026-11-21T02:00:00Z')));
  const { server, desk } = useServer(openHallDesk);
  let author: Phone;
  let neighbour: Phone;
  let stranger: Phone;
  let motionId: string;

  /** Someone whose home is on the roll, at a phone opened by the plate. */
  async function liveHere(nickname: string, room: string): Promise<Phone> {
    const { database } = server.parts;
    const [openid, phoneNumber] = [newOpenid(), newPhone()];
    await makePerson(database, {
      courtyard: desk.courtyard,
      openid,
      phone: phoneNumber,
      nickname,
      verifiedIn: await makeHousehold(database, { buildingId: desk.building.id, room }),
    });
    const phone = startPhone(server, { openid, phoneNumber });
    phone.open(`places/plate/index?scene=${desk.courtyard.plateCode}`);
    await phone.page.tap('先随便看看');
    await phone.page.arriveAt('home/index');
    return phone;
  }

  beforeAll(async () => {
    author = await liveHere('陈阿姨', '501');
    neighbour = await liveHere('老周', '502');
    stranger = await moveIn(server, desk.courtyard, '刚搬来的');
    await desk.call(desk.worker, ideas.changeHallSettings, {
      communityId: desk.communityId,
      supportNeeded: 2,
      supportDays: 30,
      answerDays: 7,
    });
  });
  afterAll(async () => {
    for (const phone of [author, neighbour, stranger]) phone?.close();
    clock.set(null);
  });

  async function toStage(to: 'deliberating' | 'carrying_out' | 'evaluating'): Promise<void> {
    const { status } = await desk.call(desk.worker, motions.advanceMotion, { id: motionId, to, dueAt: dayIn(10) });
    expect(status).toBe(200);
  }

  it('is one tap from home, and says what to do while nothing is there', async () => {
    const { page } = author;
    await page.tap('议事厅');
    await page.see('暂无进行中的议题');
    await page.tap('发言规则');
    await page.see('骂人或者贬低别人');
    await page.tap('关闭');
  });

  it('asks for an idea step by step', async () => {
    const { page } = author;
    await page.tap('我有个金点子');
    await page.see('第1步，共3步');
    await page.tap('下一步');
    await page.see('请用一句话说清');
    await page.fill('一句话说清', TITLE);
    await page.tap('下一步');
    await page.fill('是怎么回事，想怎么改', '晚上从公交站走回来一段很黑，已经有人绊倒过。');
    await page.fill('在哪里', '东门外到公交站');
  });

  it('keeps what was typed when it is closed half-way, and shows the idea to nobody before it is checked', async () => {
    author.restart();
    author.open('hall/make/index');
    const { page } = author;
    await page.see('上次填写的内容都已保留，可以继续填写。');
    await page.tap('下一步');
    await page.see('请核对，没问题就提交');
    expect(page.text()).toContain('东门外到公交站');
    await page.tap('提交金点子');
    await page.see('您的金点子收到了');
    neighbour.open('hall/ideas/index');
    await neighbour.page.see('现在没有等人附议的金点子');
    await server.settle();
    await page.tap('查看我的金点子');
    await page.see('还差1人');
    await page.see('我提的');
  });

  it('shows a neighbour who types the same that it was said already', async () => {
    const { page } = neighbour;
    neighbour.open('hall/make/index');
    await page.fill('一句话说清', '东门外装路灯');
    await page.see('邻居说过类似的');
    await page.tap(TITLE);
    await page.arriveAt('hall/idea/index');
    await page.see('陈阿姨提的');
  });

  it('says to a newcomer why they cannot stand behind it, and how to become able', async () => {
    const { page } = stranger;
    const [{ id } = { id: '' }] = await server.parts.database.read((db) => db.find(Idea));
    stranger.open(`hall/idea/index?id=${id}`);
    await page.tap('我附议');
    await page.see('登录后就能附议');
    await page.tap('用微信登录');
    await page.seeNot('登录后就能附议');
    await page.rest();
    await page.tap('我附议');
    await page.see('现在还不能附议');
    expect(page.can('核实住户身份')).toBe(true);
    await page.tap('知道了');
  });

  it('is supported by one tap, and then waits for the community until a day', async () => {
    const { page } = neighbour;
    await page.tap('我附议');
    await page.see('登录后就能附议');
    await page.tap('用微信登录');
    await page.seeNot('登录后就能附议');
    await page.rest();
    await page.tap('我附议');
    await page.see('附议人数够了。社区会在11月28日（周六）上午10:00前答复。');
    await page.see('您附议了，有进展会告诉您');
  });

  it('becomes a motion, and its author hears of it', async () => {
    const [idea] = await server.parts.database.read((db) => db.find(Idea));
    await desk.call(desk.worker, ideas.acceptIdea, {
      id: idea!.id,
      summary: '在东门外到公交站的路上加两盏路灯。',
      ownerName: '林主任',
      dueAt: dayIn(10),
    });
    await server.settle();
    ({ id: motionId } = await server.parts.database.read((db) => db.findOneByOrFail(Motion, { ideaId: idea!.id })));
    author.page.pullDown();
    await author.page.see('社区已采纳，立为议题');
    await author.page.tap('查看这个议题');
    await author.page.arriveAt('hall/motion/index');
    await author.page.see('在东门外到公交站的路上加两盏路灯。');
    expect(author.page.text()).toContain('陈阿姨提出');
  });

  it('gathers reasons, which neighbours read when they are checked and support once', async () => {
    const { page } = author;
    await page.tap('说说我的意见');
    await page.tap('发表');
    await page.see('请选一个');
    await page.tap('赞成的理由');
    await page.fill('您的意见', '晚上看得清路，老人敢出门。');
    await page.tap('发表');
    await page.see('正在检查，目前只有您看得到');
    await server.settle();
    neighbour.open(`hall/motion/index?id=${motionId}`);
    await neighbour.page.see('晚上看得清路，老人敢出门。');
    await neighbour.page.tap('支持 0');
    await neighbour.page.see('已支持 1');
    await neighbour.page.tap('已支持 1');
    await neighbour.page.see('支持 0');
  });

  it('keeps the place of what was taken away, with the rule and why', async () => {
    await toStage('deliberating');
    const { page } = neighbour;
    page.pullDown();
    await page.see('讨论');
    await page.tap('写一条');
    await page.fill('您的意见', '谁家怕黑谁家出钱，别来烦我。');
    await page.tap('发表');
    await page.see('已提交，检查通过后大家就能看到');
    await server.settle();
    const [side, other] = await Promise.all(
      (['reason', 'concern'] as const).map(
        async (one) => (await desk.call(desk.worker, motions.findOpinions, { motionId, side: one })).body.items,
      ),
    );
    const rude = [...side!, ...other!].find(({ text }) => text.includes('别来烦我'));
    await desk.call(desk.worker, motions.removeOpinion, { id: rude!.id, rule: 'insult', reason: '用语不文明' });
    page.pullDown();
    await page.see('我的意见已被撤下');
    expect(page.text()).toContain('骂人或者贬低别人：用语不文明');
    expect(page.text()).not.toContain('别来烦我');
  });

  it('is read one thing at a time by those who read large text', async () => {
    const { page } = author;
    page.pullDown();
    await page.see('走到哪一步了');
    await page.tap('一件一件看');
    await page.see('第1页，共4页');
    await page.tap('下一步');
    await page.see('赞成的理由');
    expect(page.text()).not.toContain('走到哪一步了');
    await page.tap('下一步');
    await page.tap('下一步');
    await page.see('走到哪一步了');
    expect(page.can('下一步')).toBe(false);
    await page.tap('合并成一页');
    await page.see('简单说');
  });

  it('is carried out in sight of all, with what it cost, and then judged by one tap', async () => {
    await toStage('carrying_out');
    await desk.call(desk.worker, motions.reportProgress, {
      motionId,
      text: '两盏灯装好了，今晚试亮。',
      pictureIds: [],
      spentFen: 128_050,
    });
    await toStage('evaluating');
    await server.settle();
    const { page } = author;
    page.pullDown();
    // What can be done stands open, the rest is one tap away.
    expect(page.text()).not.toContain('花了¥1,280.50');
    await page.tap('走到哪一步了');
    await page.see('花了¥1,280.50');
    await page.tap('走到哪一步了，收起');
    await page.seeNot('花了¥1,280.50');
    await page.tap('满意');
    await page.see('已记录，您评的是“满意”');
    await page.see('1人');
    await page.fill('原因', '亮堂多了');
    await page.tap('提交原因');
    await server.settle();
    neighbour.page.pullDown();
    await neighbour.page.see('亮堂多了');
  });

  it('is found again in the archive by its words, and among my own', async () => {
    await desk.call(desk.worker, motions.advanceMotion, { id: motionId, to: 'archived', note: '办完，评完' });
    await server.settle();
    const { page } = author;
    author.open('hall/archive/index');
    await page.see(TITLE);
    await page.fill('搜索议题', '停车');
    await page.see('没有找到“停车”');
    await page.fill('搜索议题', '路灯');
    await page.tap(TITLE);
    await page.see('归档的原因：办完，评完');
    author.open('me/index');
    await page.tap('我的金点子');
    await page.see('已立为议题');
  });

  it('threw nothing on the way', () => {
    expect([author, neighbour, stranger].flatMap(({ problems }) => problems)).toEqual([]);
  });
});
