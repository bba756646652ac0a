import type { CaseStatus } from '@yuanli/shared/cases/case-states';
import { caseStatusNames } from '@yuanli/shared/cases/case-states';
import { caseDeskEndpoints as desk, caseEndpoints as cases } from '@yuanli/shared/cases/cases.endpoints';
import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import { fromNow } from '../../../server/src/platform/clock';
import { answerForm, makeCaseStreet, type CaseStreet } from '../../support/case-desk';
import type { Neighbour } from '../../support/make-neighbourhood';
import { useServer } from '../../support/use-server';

const { server } = useServer();

/** The people of one courtyard, and one who lives elsewhere; new ones for each state, as nobody posts without end. */
let town: CaseStreet & { stranger: Neighbour; another: string };

type Who = keyof Pick<
  CaseStreet,
  'reporter' | 'neighbour' | 'gridWorker' | 'worker' | 'street' | 'property' | 'mediator' | 'operator'
>;
type Everybody = Who | 'stranger' | 'officer';
const everybody: Everybody[] = [
  ...(['reporter', 'neighbour', 'gridWorker', 'worker', 'street', 'property', 'mediator', 'operator'] as const),
  ...(['stranger', 'officer'] as const),
];
const staff: Who[] = ['gridWorker', 'worker'];
const reporter: Who[] = ['reporter'];
/** Whoever lives here and did not report it; those who work here live here too. */
const neighbours: Everybody[] = [
  'neighbour',
  'gridWorker',
  'worker',
  'street',
  'property',
  'mediator',
  'operator',
  'officer',
];
const open: CaseStatus[] = ['submitted', 'accepted', 'in_progress', 'waiting_for_resident'];
const running: CaseStatus[] = ['accepted', 'in_progress'];

const reason = '说明一下原因';
const person = (who: Everybody): Neighbour => (who === 'officer' ? town.departments[2]!.officer : town[who]);

interface Act {
  can: keyof CaseDetail['can'];
  who: Everybody[];
  /** Are shown it, and asked for something first. */
  asked?: Everybody[];
  from: CaseStatus[];
  run: (id: string, as: string) => Promise<{ status: number }>;
  /** What has to be done before. */
  before?: (id: string) => Promise<unknown>;
}

/** Who may do what, and in which states: written by hand from product.md, for a trouble of shared space at the grid's desk. */
const acts: Record<string, Act> = {
  // Whoever lives elsewhere is asked where they live first.
  join: {
    ...{ can: 'join', who: neighbours, asked: ['stranger'], from: open },
    run: (id, as) => server.call(cases.joinCase, { id }, { as }),
  },
  withdraw: {
    ...{ can: 'withdraw', who: reporter, from: ['submitted', 'accepted', 'waiting_for_resident'] },
    run: (id, as) => server.call(cases.withdrawCase, { id }, { as }),
  },
  reply: {
    ...{ can: 'reply', who: reporter, from: open },
    run: (id, as) => server.call(cases.replyToCase, { id, text: '下午六点以后在家' }, { as }),
  },
  confirm: {
    ...{ can: 'confirm', who: reporter, from: ['answered'] },
    run: (id, as) => server.call(cases.confirmCase, { id, verdict: 'partly' }, { as }),
  },
  reopen: {
    ...{ can: 'reopen', who: reporter, from: ['answered', 'closed'] },
    run: (id, as) => server.call(cases.confirmCase, { id, verdict: 'not_solved' }, { as }),
  },
  views: {
    ...{ can: 'findContactViews', who: reporter, from: [...caseStatusNames] },
    run: (id, as) => server.call(cases.findCaseContactViews, { id }, { as }),
  },
  accept: {
    ...{ can: 'accept', who: staff, from: ['submitted'] },
    run: (id, as) => server.call(desk.acceptCase, { id }, { as }),
  },
  acceptAndRaise: {
    ...{ can: 'acceptAndRaise', who: staff, from: ['submitted'] },
    run: (id, as) => server.call(desk.acceptCase, { id, raise: { grade: 'composite', reason } }, { as }),
  },
  refer: {
    ...{ can: 'refer', who: staff, from: ['submitted'] },
    run: (id, as) => server.call(desk.referCase, { id, where: '供电公司', phone: '95598', reason }, { as }),
  },
  merge: {
    ...{ can: 'merge', who: staff, from: ['submitted', 'accepted', 'in_progress'] },
    run: (id, as) => server.call(desk.mergeCase, { id, intoId: town.another }, { as }),
  },
  start: {
    ...{ can: 'start', who: staff, from: ['accepted'] },
    run: (id, as) => server.call(desk.startCase, { id }, { as }),
  },
  pass: {
    ...{ can: 'pass', who: staff, from: running },
    run: (id, as) => server.call(desk.passCase, { id, passTo: { desk: 'property' }, reason }, { as }),
  },
  ask: {
    ...{ can: 'ask', who: staff, from: ['in_progress'] },
    run: (id, as) => server.call(desk.askResident, { id, question: '是哪个单元？' }, { as }),
  },
  resume: {
    ...{ can: 'resume', who: staff, from: ['waiting_for_resident'] },
    run: (id, as) => server.call(desk.resumeCase, { id, reason }, { as }),
  },
  extend: {
    ...{ can: 'extend', who: staff, from: running },
    run: (id, as) =>
      server.call(desk.extendCase, { id, until: fromNow(12 * 86_400_000).toISOString(), reason }, { as }),
  },
  raise: {
    ...{ can: 'raise', who: staff, from: running },
    run: (id, as) => server.call(desk.raiseCase, { id, grade: 'ordinary', reason }, { as }),
  },
  hardship: {
    ...{ can: 'markHardship', who: staff, from: open },
    run: (id, as) => server.call(desk.markHardship, { id, reason }, { as }),
  },
  whistle: {
    ...{ can: 'blowWhistle', who: staff, from: [...running, 'waiting_for_resident'] },
    run: (id, as) =>
      server.call(
        desk.blowWhistle,
        { id, departments: [{ departmentId: town.departments[0]!.id, question: '请修路灯' }] },
        { as },
      ),
  },
  answer: {
    ...{ can: 'answer', who: staff, from: ['in_progress'] },
    run: (id, as) => server.call(desk.answerCase, { id, ...answerForm() }, { as }),
  },
  attempt: {
    ...{ can: 'noteAttempt', who: staff, from: ['answered'] },
    run: (id, as) => server.call(desk.noteAttempt, { id, text: '打了电话，没有人接' }, { as }),
  },
  close: {
    ...{ can: 'closeNotReached', who: staff, from: ['answered'] },
    before: async (id) => {
      for (let attempt = 0; attempt < 2; attempt++) await acts['attempt']!.run(id, town.worker.token);
    },
    run: (id, as) => server.call(desk.closeNotReached, { id }, { as }),
  },
  note: {
    ...{ can: 'writeNote', who: staff, from: [...caseStatusNames] },
    run: (id, as) => server.call(desk.writeCaseNote, { id, text: '先问物业' }, { as }),
  },
  contact: {
    ...{ can: 'seeContact', who: staff, from: [...caseStatusNames] },
    run: (id, as) => server.call(desk.revealCaseContact, { id }, { as }),
  },
};

/** Brings a case into a state by the acts that lead there. */
const ways: Record<CaseStatus, () => Promise<string>> = {
  submitted: () => town.report(),
  accepted: () => after('submitted', 'accept', 'gridWorker'),
  in_progress: () => after('accepted', 'start', 'gridWorker'),
  waiting_for_resident: () => after('in_progress', 'ask', 'gridWorker'),
  answered: () => after('in_progress', 'answer', 'gridWorker'),
  closed: () => after('answered', 'confirm', 'reporter'),
  referred: () => after('submitted', 'refer', 'gridWorker'),
  merged: () => after('submitted', 'merge', 'gridWorker'),
  withdrawn: () => after('submitted', 'withdraw', 'reporter'),
};

async function after(status: CaseStatus, act: string, who: Who): Promise<string> {
  const id = await ways[status]();
  const { status: answer } = await acts[act]!.run(id, town[who].token);
  if (answer !== 200) throw new Error(`${act} from ${status} answered ${answer}`);
  return id;
}

describe.each(caseStatusNames)('a case that is %s', (status) => {
  beforeAll(async () => {
    const here = await makeCaseStreet(server);
    town = { ...here, stranger: (await makeCaseStreet(server)).neighbour, another: await here.report() };
  });

  it('lets nobody do what they may not, and shows no button for it', async () => {
    const id = await ways[status]();
    const let_in: string[] = [];
    for (const who of everybody) {
      const { token } = person(who);
      const seen = await server.call(cases.getCase, { id }, { as: token });
      for (const [name, act] of Object.entries(acts)) {
        const mayDo = (act.who as string[]).includes(who) && act.from.includes(status) && !act.before;
        const shows = seen.status === 200 && seen.body.can[act.can];
        const isAsked = act.asked?.includes(who) && act.from.includes(status);
        if (shows !== (mayDo || isAsked === true)) let_in.push(`${who} ${shows ? 'is shown' : 'is not shown'} ${name}`);
        if (!mayDo && (await act.run(id, token)).status === 200) let_in.push(`${who} was let in to ${name}`);
      }
    }
    expect(let_in).toEqual([]);
    expect((await town.get(id, town.worker)).status).toBe(status);
  });

  it('lets those do it who may', async () => {
    const refused: string[] = [];
    for (const [name, act] of Object.entries(acts)) {
      if (!act.from.includes(status)) continue;
      for (const who of act.who.slice(0, 2)) {
        const id = await ways[status]();
        await act.before?.(id);
        const answer = await act.run(id, person(who).token);
        if (answer.status !== 200) refused.push(`${who} ${name}: ${JSON.stringify(answer)}`);
      }
    }
    expect(refused).toEqual([]);
  });
});
