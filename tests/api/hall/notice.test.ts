import { hallLimits } from '@yuanli/shared/hall/hall-limits';
import { ruleCards } from '@yuanli/shared/hall/rule-cards';
import { motionEndpoints as motions } from '@yuanli/shared/hall/motions.endpoints';
import { voteEndpoints as votes } from '@yuanli/shared/hall/votes.endpoints';
import { Motion } from '../../../server/src/hall/motions/motion.entity';
import { clock } from '../../../server/src/platform/clock';
import { openCountDesk } from '../../support/count-desk';
import { makePicture } from '../../support/factories/pictures';
import { readPdfText, type PdfPiece } from '../../support/read-pdf-text';
import { useServer } from '../../support/use-server';

describe('the notice of a vote, to hang up', () => {
  beforeAll(() => clock.set(new Date('2026-11-23T02:00:00Z')));
  const { server, desk } = useServer(openCountDesk);

  afterAll(async () => {
    clock.set(null);
  });

  async function print(voteId: string, kind: 'notice' | 'result'): Promise<{ pieces: PdfPiece[]; text: string }> {
    const answer = await fetch(`${server.url}/api/hall/votes/${voteId}/notice?kind=${kind}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/pdf');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const pieces = readPdfText(bytes);
    return { pieces, text: pieces.map(({ text }) => text).join('') };
  }

  it('before: what is asked of whom, by which article and in its words, from when to when, how, and whom to ask', async () => {
    clock.set(new Date('2026-11-23T02:00:00Z'));
    const { vote } = await desk.newOpenVote([0], {
      state: 'announced',
      kind: 'choose_some',
      options: ['红砖', '灰砖', '青砖'],
      most: 2,
    });
    const { pieces, text } = await print(vote.id, 'notice');
    for (const words of [
      '表决公告',
      vote.title,
      '槐荫社区居民委员会',
      '编号：议题2026-',
      '2026年11月23日（周一）上午10:00至2026年11月24日（周二）上午10:00',
      '住户名册上年满18周岁的居民，一人一票（全社区）',
      '居民会议（《城市居民委员会组织法》第26条、第27条）：提前10天公告；过半数参与表决，且参与者过半数同意，方可通过；无效票计入参与表决',
      '从下列选项中最多选2项，也可以弃权。无记名表决。手机票和上门票，任何人无法查到谁投了什么；纸质票仅限录入、核对和处理异议的人员查看。',
      '1. 红砖',
      '3. 青砖',
      '微信扫码投票',
      '咨询电话：',
      '槐荫社区居民委员会（盖章）',
      '2026年11月23日',
    ])
      expect(text).toContain(words);
    expect(Math.max(...pieces.map(({ page }) => page))).toBe(1);
  });

  it('after: the figures, what the rule demands, how they voted, the seal in groups of four, and fifteen days of disclosure', async () => {
    clock.set(new Date('2026-11-23T02:00:00Z'));
    const { vote, entries } = await desk.newOpenVote([10_000, 10_050, 10_000, 10_000], { card: 'owners_ordinary' });
    for (const [n, choice] of (['for', 'for', 'against'] as const).entries())
      await desk.cast(vote, entries[n]!, { choice }, n === 2 ? 'paper' : 'phone');
    await desk.close(vote);
    const { pieces, text } = await print(vote.id, 'result');
    const { seal } = (await desk.call(null, votes.getResult, { voteId: vote.id })).body.seal;
    for (const words of [
      '表决结果公示',
      '表决通过：参与人数、专有部分面积和赞成人数、专有部分面积均达到规定要求',
      '业主一般事项（《民法典》第278条）',
      '赞成',
      '2人',
      '200.5㎡',
      '反对',
      '100㎡',
      '弃权',
      '合计',
      '300.5㎡',
      '应有3人以上参与表决，实际3人，达到要求',
      '应有专有部分面积267㎡以上参与表决，实际300.5㎡，达到要求',
      '应有2人以上赞成，实际2人，达到要求',
      '共4人，专有部分面积400.5㎡（全社区）',
      '手机票2张，纸质票1张，上门票0张',
      '2026年11月24日至2026年12月9日',
      '槐荫社区居民委员会（盖章）',
    ])
      expect(text).toContain(words);
    expect(text.replace(/\s/g, '')).toContain(seal);
    expect(Math.max(...pieces.map(({ page }) => page))).toBeLessThanOrEqual(2);
    expect(Math.min(...pieces.filter(({ size }) => size > 12).map(({ size }) => size))).toBeGreaterThanOrEqual(14);
  });

  it('the longest question with the most and longest options goes on to other pages, whole and in large type', async () => {
    clock.set(new Date('2026-11-23T02:00:00Z'));
    const options = Array.from({ length: 12 }, (_, n) => `第${n + 1}项`.padEnd(40, '长'));
    const { vote, entries } = await desk.newOpenVote([0, 0, 0], {
      title: '问'.repeat(60),
      frozenCard: { ...ruleCards.residents_meeting, invalidLeftOutBy: '依'.repeat(hallLimits.sourceLength) },
      kind: 'choose_some',
      options,
      most: 11,
    });
    for (const entry of entries.slice(0, 2))
      await desk.cast(vote, entry, { chosen: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
    await desk.cast(vote, entries[2]!, { invalid: true }, 'paper');
    for (const kind of ['notice', 'result'] as const) {
      if (kind === 'result') await desk.close(vote);
      const { pieces, text } = await print(vote.id, kind);
      const pages = Math.max(...pieces.map(({ page }) => page));
      expect([2, 3]).toContain(pages);
      expect(text).toContain(`第${pages}页，共${pages}页`);
      const body = pieces.filter(({ text: words }) => !/第\d页，共\d页$/.test(words));
      const words = body.map((piece) => piece.text).join('');
      expect(Math.min(...body.map(({ size }) => size))).toBeGreaterThanOrEqual(14);
      for (const option of options) expect(words).toContain(option);
      expect(words).toContain(kind === 'notice' ? '微信扫码投票' : '公示期');
      if (kind === 'result') expect(words).toContain('每项应有2人以上同意');
      expect(body.at(-1)!.text).toBe(kind === 'notice' ? '2026年11月23日' : '2026年11月24日');
    }
  });

  it('before: the plan and what is attached to it by name, as far as it was checked', async () => {
    clock.set(new Date('2026-11-23T02:00:00Z'));
    const { vote } = await desk.newOpenVote([0], { state: 'announced' });
    const motion = (await desk.call(desk.worker, motions.getMotion, { id: vote.motionId })).body;
    await server.parts.database.inTransaction((tx) =>
      tx.update(Motion, { id: vote.motionId }, { story: '费用约12,000元，由社区保障资金支出。' }),
    );
    const attach = async (caption: string) =>
      desk.call(desk.worker, motions.addAttachment, {
        motionId: vote.motionId,
        caption,
        pictureId: await makePicture(server.parts, desk.worker.id),
      });
    await attach('施工方案');
    await server.settle();
    await server.standIn.control('pushes', {});
    await server.settle();
    await attach('还没检查的图');
    const { text } = await print(vote.id, 'notice');
    expect(text).toContain(`编号：议题${motion.number}`);
    expect(text).toContain(`${motion.summary}费用约12,000元，由社区保障资金支出。`);
    expect(text).toContain('1. 施工方案（扫码可查看）');
    expect(text).not.toContain('还没检查');
  });

  it('nobody prints a result before there is one, a draft, or what was called off', async () => {
    clock.set(new Date('2026-11-23T02:00:00Z'));
    const { vote } = await desk.newOpenVote([0]);
    const { vote: draft } = await desk.newOpenVote([0], { state: 'draft', noticeAt: null });
    const { vote: off } = await desk.newOpenVote([0], { state: 'called_off' });
    const codeOf = async (voteId: string, kind: 'notice' | 'result') =>
      (await desk.call(desk.worker, votes.getVoteNotice, { voteId, kind })).body as { error?: { code: string } };
    expect((await codeOf(vote.id, 'result')).error?.code).toBe('vote.not_closed');
    expect((await codeOf(draft.id, 'notice')).error?.code).toBe('vote.not_found');
    expect((await codeOf(off.id, 'notice')).error?.code).toBe('vote.no_result');
    server.standIn.control('fail-endpoint', { path: '/wxa/getwxacodeunlimit', errcode: 41030, times: 1 });
    expect((await codeOf(vote.id, 'notice')).error?.code).toBe('wechat.page_not_released');
  });
});
