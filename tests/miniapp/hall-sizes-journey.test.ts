import { ideaEndpoints as ideas } from '@yuanli/shared/hall/ideas.endpoints';
import type { MotionStage } from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints as motions } from '@yuanli/shared/hall/motions.endpoints';
import { Idea } from '../../server/src/hall/ideas/idea.entity';
import { Motion } from '../../server/src/hall/motions/motion.entity';
import { closeDueVotes } from '../../server/src/hall/closing/close-due-votes.job';
import { clock } from '../../server/src/platform/clock';
import { dayIn } from '../support/hall-desk';
import { phoneOf } from '../support/mini-host/phone-of';
import type { Phone } from '../support/mini-host/start-phone';
import { useServer } from '../support/use-server';
import { openVoteDesk, type VoteDesk } from '../support/vote-desk';

const TITLE = '东门外加两盏路灯';

/** What everybody has to be able to do in the hall, however large they read: from the idea over the vote to the judging. */
describe.each([['standard'], ['elder']] as const)('one matter of the hall at the size %s', (size) => {
  beforeAll(() => clock.set(new Date('2026-11-21T02:00:00Z')));
  const { server } = useServer();
  let desk: VoteDesk;
  let author: Phone;
  let neighbour: Phone;
  let motionId: string;

  beforeAll(async () => {
    desk = await openVoteDesk(server, { homes: 2 });
    await desk.call(desk.worker, ideas.changeHallSettings, {
      communityId: desk.communityId,
      supportNeeded: 2,
      supportDays: 30,
      answerDays: 7,
    });
    [author, neighbour] = (await Promise.all(desk.voters.map((who) => phoneOf(server, desk.courtyard, who)))) as [
      Phone,
      Phone,
    ];
    for (const { page } of [author, neighbour]) {
      if (size === 'elder') await page.tap('长辈版');
      await page.tap('我的');
      await page.tap('用微信登录');
      await page.see('登录设备');
    }
  });
  afterAll(async () => {
    for (const phone of [author, neighbour]) phone?.close();
    clock.set(null);
  });

  const looksOfRoot = ({ page }: Phone) => page.tree().children[0]?.classes ?? '';
  /** In larger text one part comes after the other; otherwise what is not asked for now is folded. */
  async function turnTo({ page }: Phone, words: string): Promise<void> {
    while (!page.text().includes(words) && page.can('下一步')) {
      await page.tap('下一步');
      await page.rest();
    }
    await page.see(words);
  }
  async function toStage(to: MotionStage): Promise<void> {
    const { status } = await desk.call(desk.worker, motions.advanceMotion, {
      id: motionId,
      to,
      dueAt: dayIn(10),
      note: '大家都说好了',
    });
    expect(status).toBe(200);
    await server.settle();
  }

  it('begins with an idea, step by step, which a neighbour stands behind by one tap', async () => {
    const { page } = author;
    author.open('home/index');
    if (size !== 'standard') await page.tap('更多');
    await page.tap('议事厅');
    expect(looksOfRoot(author)).toContain(`y-page--${size}`);
    await page.tap('我有个金点子');
    await page.fill('一句话说清', TITLE);
    await page.tap('下一步');
    await page.fill('是怎么回事，想怎么改', '晚上从公交站走回来一段很黑。');
    await page.tap('下一步');
    await page.tap('提交金点子');
    await page.see('您的金点子收到了');
    await server.settle();
    const [idea] = await server.parts.database.read((db) => db.find(Idea));
    neighbour.open(`hall/idea/index?id=${idea!.id}`);
    await neighbour.page.tap('我附议');
    await neighbour.page.see('附议人数够了');
    const { status } = await desk.call(desk.worker, ideas.acceptIdea, {
      id: idea!.id,
      summary: '在东门外的路上加两盏路灯。',
      ownerName: '林主任',
      dueAt: dayIn(10),
    });
    expect(status).toBe(200);
    await server.settle();
    ({ id: motionId } = await server.parts.database.read((db) => db.findOneByOrFail(Motion, { ideaId: idea!.id })));
  });

  it('is talked about: a reason is given, read by a neighbour and supported', async () => {
    const { page } = author;
    author.open(`hall/motion/index?id=${motionId}`);
    await page.see('在东门外的路上加两盏路灯。');
    if (size === 'elder') await page.see('第1页');
    await page.tap('说说我的意见');
    await page.tap('赞成的理由');
    await page.fill('您的意见', '晚上看得清路。');
    await page.tap('发表');
    await page.see('已提交，检查通过后大家就能看到');
    await server.settle();
    neighbour.open(`hall/motion/index?id=${motionId}`);
    await neighbour.page.see(TITLE);
    await turnTo(neighbour, '晚上看得清路。');
    await neighbour.page.tap('支持 0');
    await neighbour.page.see('已支持 1');
  });

  it('is voted on, with a receipt, and its result is read', async () => {
    await toStage('deliberating');
    await toStage('voting');
    const voteId = await desk.openVote({ card: 'consultation', electorate: 'households' }, motionId);
    const { page } = author;
    author.open(`hall/motion/index?id=${motionId}`);
    await page.tap('去投票');
    await page.arriveAt('hall/vote/index');
    await page.tap('赞成');
    await page.see('您选的是');
    await page.tap('投出这一票');
    await page.see('投票成功，已计入');
    await page.rest();
    const receipt = (await desk.getVote(desk.voters[0]!, voteId)).mine![0]!.receipt!;
    expect(page.text().replace(/\s/g, '')).toContain(receipt);
    await desk.goToClose(voteId);
    await closeDueVotes.run(server.parts.database);
    author.open(`hall/motion/index?id=${motionId}`);
    await page.tap('查看表决结果');
    await page.arriveAt('hall/result/index');
    await page.see('1户');
    await page.tap('查我的回执');
    await page.fill('投票回执码', receipt);
    await page.tap('查询是否计入');
    await page.see('已查到，这一票已计入');
  });

  it('is judged by one tap when it was carried out, and how it turned out stands in its thread', async () => {
    await toStage('carrying_out');
    await toStage('evaluating');
    const { page } = author;
    author.open(`hall/motion/index?id=${motionId}`);
    await page.tap('评一评办得怎么样');
    await page.tap('满意');
    await page.see('已记录，您评的是“满意”');
    await toStage('archived');
    author.open(`hall/motion/index?id=${motionId}`);
    await page.see('归档的原因');
    if (size === 'standard') await page.tap('走到哪一步了');
    await turnTo(author, '评议结果：满意1人、一般0人、不满意0人');
  });

  it('threw nothing on the way', () => {
    expect([author, neighbour].flatMap(({ problems }) => problems)).toEqual([]);
  });
});
