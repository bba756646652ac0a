import type { AuditAction } from '@yuanli/shared/audit/audit-actions';
import { castingEndpoints as casting } from '@yuanli/shared/hall/casting.endpoints';
import { AuditEntry } from '../../../server/src/platform/audit';
import { clock } from '../../../server/src/platform/clock';
import { appoint, signInAs } from '../../support/factories/people';
import { makeGrid } from '../../support/factories/places';
import { openCastingDesk } from '../../support/casting-desk';
import type { Someone } from '../../support/hall-desk';
import { readPdfText, type PdfPiece } from '../../support/read-pdf-text';
import { useServer } from '../../support/use-server';

describe('papers for a vote', () => {
  beforeAll(() => clock.set(new Date('2026-11-23T02:00:00Z')));
  const { server, desk } = useServer(openCastingDesk);
  afterAll(() => clock.set(null));
  beforeEach(() => clock.set(new Date('2026-11-23T02:00:00Z')));

  async function fetchPaper(
    who: Someone,
    voteId: string,
    what: string,
  ): Promise<{ pieces: PdfPiece[]; text: string; code: string }> {
    const headers = { authorization: `Bearer ${await signInAs(server.parts.database, who)}` };
    const answer = await fetch(`${server.url}/api/hall/votes/${voteId}/${what}`, { headers });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (answer.status !== 200) return { pieces: [], text: '', code: JSON.parse(bytes.toString()).error.code };
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const pieces = readPdfText(bytes);
    return { pieces, text: pieces.map(({ text }) => text).join(''), code: '' };
  }
  const pagesOf = (pieces: PdfPiece[]): number => Math.max(...pieces.map(({ page }) => page));
  const trailOf = async (voteId: string, action: AuditAction) =>
    (await server.parts.database.read((db) => db.findBy(AuditEntry, { subjectId: voteId, action }))).map(
      ({ detail }) => detail,
    );

  describe('blank ballots', () => {
    it('say what is asked, how to fill them in, until when and where to hand them in; two stand on a page', async () => {
      const id = await desk.announcedVote({ electorate: 'households' });
      const { pieces, text } = await fetchPaper(desk.worker, id, 'blank-ballots?copies=3');
      for (const words of [
        '槐荫社区居民委员会表决票',
        '表决事项：要不要给3号楼装坡道',
        '从赞成、反对、弃权中选1项，在方框里打“√”。',
        '赞成',
        '2026年11月30日（周一）上午11:00前',
        '截止前经两人录入、核对的才计入',
        '无记名表决：票上不要写姓名、房号，不要做记号。',
        '票根：和票一起交回。',
        '领票人签名：',
      ])
        expect(text).toContain(words);
      expect(pagesOf(pieces)).toBe(2);
      expect(pieces.filter(({ text: words }) => words === '弃权')).toHaveLength(3);
      expect(await trailOf(id, 'vote.ballots_printed')).toEqual([{ copies: 3, isByRoll: false }]);
    });

    it('by the roll: one for each line that has not voted, its room on the stub of a secret vote', async () => {
      const id = await desk.openHouseholdVote();
      const [first] = desk.voters as [Someone];
      await desk.cast(first, id);
      const lines = await desk.linesOf(id);
      const voted = await desk.lineOf(first, id);
      const { text } = await fetchPaper(desk.worker, id, 'blank-ballots');
      const rooms = lines.map(({ id: entryId, label }) => [entryId, text.includes(`房号：${label}`)]);
      expect(rooms).toEqual(lines.map(({ id: entryId }) => [entryId, entryId !== voted]));
      expect(text).not.toMatch(/住户\d/);
      expect(await trailOf(id, 'vote.ballots_printed')).toEqual([{ copies: lines.length - 1, isByRoll: true }]);
    });

    it('of a public vote carry room, area and signature, and say what is published', async () => {
      const { id: courtyardId } = await desk.newCourtyard([{ area: 8_050, members: [{ name: '业主甲' }] }]);
      const id = await desk.openVote({ card: 'owners_ordinary', electorate: 'owners', courtyardIds: [courtyardId] });
      const { text } = await fetchPaper(desk.worker, id, 'blank-ballots');
      expect(text).toContain('公开表决：结果公布每一票的房号、面积和选择，不公布姓名。');
      expect(text).toContain('房号：梨花院1号楼101　专有部分面积：80.5㎡');
      expect(text).toContain('投票人签名：');
      expect(text).not.toMatch(/票根|业主甲|无记名/);
    });

    it('fit a page with the longest question and options, whole, whatever the kind', async () => {
      const options = Array.from({ length: 12 }, (_, n) => `第${n + 1}项`.padEnd(40, '长'));
      const given = { title: '问'.repeat(60), electorate: 'households', options } as const;
      for (const kind of ['choose_one', 'choose_some', 'share_out'] as const) {
        const id = await desk.announcedVote({
          ...given,
          options,
          kind,
          most: kind === 'choose_some' ? 3 : 1,
          budget: kind === 'share_out' ? 50_000 : 0,
        });
        const { pieces, text } = await fetchPaper(desk.worker, id, 'blank-ballots?copies=2');
        expect(pagesOf(pieces)).toBe(2);
        for (const option of options) expect(text).toContain(option);
        expect(text).toContain({ choose_one: '选1项', choose_some: '最多选3项', share_out: '每份5,000' }[kind]);
        expect(text).toContain('领票人签名：');
      }
    });

    it('are printed from the notice to the close, by who enters papers', async () => {
      const draft = await desk.draftVote({ electorate: 'households' });
      const announced = await desk.announcedVote({ electorate: 'households' });
      expect((await fetchPaper(desk.worker, draft, 'blank-ballots?copies=1')).code).toBe('vote.not_open_yet');
      expect((await fetchPaper(desk.worker, announced, 'blank-ballots')).code).toBe('vote.not_open_yet');
      expect((await fetchPaper(desk.supervisor, announced, 'blank-ballots?copies=1')).code).toBe('');
      expect((await fetchPaper(desk.worker, announced, 'blank-ballots?copies=501')).code).toBe('request.invalid');
      for (const who of [desk.voters[0]!, await desk.newPerson('keeper', '老孙')])
        expect((await fetchPaper(who, announced, 'blank-ballots?copies=1')).code).toBe('request.not_allowed');
      expect((await desk.getVote(desk.worker, announced)).can).toMatchObject({
        printBallots: true,
        printDoorList: false,
      });
      expect((await desk.getVote(desk.voters[0]!, announced)).can).toMatchObject({ printBallots: false });
      await desk.goToOpening(announced);
      await desk.goToClose(announced);
      expect((await fetchPaper(desk.worker, announced, 'blank-ballots?copies=1')).code).toBe('vote.closed');
      expect((await desk.getVote(desk.worker, announced)).can).toMatchObject({ printBallots: false });
    });
  });

  describe('the list for the doors', () => {
    it('has by staircase, in the order of the doors, who has not voted: no name, no phone; and is written down', async () => {
      const { id: courtyardId } = await desk.newCourtyard(
        Array.from({ length: 30 }, () => ({ members: [{ name: '住户', phone: '13855550199' }] })),
      );
      const id = await desk.openVote({ electorate: 'households', courtyardIds: [courtyardId] });
      const { pieces, text } = await fetchPaper(desk.worker, id, 'door-list');
      expect(text).toContain('打印时间：2026年11月23日（周一）上午11:00，当时还有30户没有投票');
      expect(text).toContain('投票截止：2026年11月30日（周一）上午11:00');
      const doors = pieces.filter(({ text: words }) => /^\d{3}$/.test(words)).map(({ text: words }) => words);
      expect(doors).toEqual(Array.from({ length: 30 }, (_, n) => String(101 + n)));
      expect(
        pieces.filter(({ text: words }) => /^梨花院1号楼/.test(words)).map(({ page, text: words }) => [page, words]),
      ).toEqual([
        [1, '梨花院1号楼　30户'],
        [2, '梨花院1号楼（接上页）'],
      ]);
      expect(text).toContain('第2页，共2页');
      expect(text).not.toMatch(/1385555|住户甲/);
      expect(await trailOf(id, 'vote.door_list_printed')).toEqual([{ lines: 30 }]);
    });

    it('is for those who knock at doors, and while the vote is open; a grid worker sees the own grid', async () => {
      const id = await desk.openHouseholdVote();
      const everywhere = await fetchPaper(desk.worker, id, 'door-list');
      expect((await fetchPaper(desk.gridWorker, id, 'door-list')).text).toBe(everywhere.text);
      const stranger = await desk.newPerson();
      await appoint(server.parts.database, stranger, 'grid_worker', (await makeGrid(server.parts.database)).id);
      expect((await fetchPaper(stranger, id, 'blank-ballots?copies=1')).code).toBe('request.not_allowed');
      for (const who of [desk.supervisor, desk.voters[0]!, stranger])
        expect((await fetchPaper(who, id, 'door-list')).code).toBe('request.not_allowed');
      expect((await server.call(casting.getDoorList, { voteId: id })).status).toBe(401);
      expect((await desk.getVote(desk.gridWorker, id)).can).toMatchObject({ printDoorList: true });
      expect((await desk.getVote(desk.supervisor, id)).can).toMatchObject({ printDoorList: false, printBallots: true });
      await desk.goToClose(id);
      expect((await fetchPaper(desk.worker, id, 'door-list')).code).toBe('vote.closed');
    });
  });
});
