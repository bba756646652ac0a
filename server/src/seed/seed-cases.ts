import { endOfWorkingDay } from '../tasks';
import { confirmCase } from '../cases/confirm-case';
import { acceptCase } from '../cases/handling/accept-case';
import { answerCase } from '../cases/handling/answer-case';
import { askResident } from '../cases/handling/ask-resident';
import { writeCaseNote } from '../cases/handling/case-notes';
import { raiseCase } from '../cases/handling/raise-case';
import { startCase } from '../cases/handling/start-case';
import { askCaseHelper } from '../cases/helpers/ask-helper';
import { joinCase } from '../cases/join-case';
import { replyToCase } from '../cases/reply-to-case';
import { reportCase } from '../cases/report-case';
import { blowWhistle } from '../cases/whistles/blow-whistle';
import { Department } from '../places';
import { clock, days, fromNow, minutes } from '../platform/clock';
import type { Tx } from '../platform/database';
import { type DemoActors, demoDepartment } from './appoint-demo-staff';
import { caseStories, type CaseStep, type CaseStory, type DemoAnswer } from './data/cases';
import { demoPeople } from './data/people';
import type { Happening } from './happening';
import type { DemoPlaces } from './make-demo-places';
import { momentOf } from './moment-of';
import { settleChecks } from './settle-checks';

/** Plays what was reported in the last weeks through the acts of the product itself. */
export function seedCases(tx: Tx, actors: DemoActors, places: DemoPlaces, today: Date): Happening[] {
  const communityIds = [...places.communities.values()];
  return caseStories.flatMap((story) => {
    let id = '';
    const begin = async () => {
      const courtyardId = places.courtyards.get(demoPeople[story.by].courtyard)!;
      const { kind = 'appeal', category, spot, position, text } = story;
      const form = { kind, category, spot, position, text, courtyardId, isDanger: false, pictureIds: [] };
      ({ id } = await reportCase(tx, actors[story.by], form));
      await settleChecks(tx, communityIds);
    };
    const go = (step: CaseStep) => async () => {
      await takeStep(tx, actors, id, story, step);
      await settleChecks(tx, communityIds);
    };
    return [
      { at: momentOf(story.when, today), happen: begin },
      ...story.steps.map((step) => ({ at: momentOf(step.when, today), happen: go(step) })),
    ];
  });
}

async function takeStep(tx: Tx, actors: DemoActors, id: string, story: CaseStory, step: CaseStep): Promise<void> {
  const actor = actors[step.by];
  switch (step.do) {
    case 'join':
      await joinCase(tx, actor, { id });
      break;
    case 'accept':
      await acceptCase(tx, actor, { id, ...(step.passTo && { passTo: { desk: step.passTo } }) });
      break;
    case 'start':
      await startCase(tx, actor, { id });
      break;
    case 'ask':
      await askResident(tx, actor, { id, question: step.words });
      break;
    case 'reply':
      await replyToCase(tx, actor, { id, text: step.words, pictureIds: [] });
      break;
    case 'note':
      await writeCaseNote(tx, actor, { id, text: step.words });
      break;
    case 'raise':
      await raiseCase(tx, actor, { id, grade: 'composite', reason: step.words });
      break;
    case 'help': {
      const { personId: helperId } = actors[step.helper];
      await askCaseHelper(tx, actor, { id, helperId, text: step.words, isAgreed: true });
      break;
    }
    case 'whistle': {
      const { id: departmentId } = await tx.findOneByOrFail(Department, { name: demoDepartment });
      const asked = { departmentId, question: step.words, isLead: true };
      await blowWhistle(tx, actor, { id, departments: [asked] });
      break;
    }
    case 'answer':
      await answerCase(tx, actor, { id, ...recordOf(story, step.answer) });
      break;
    case 'confirm':
      await confirmCase(tx, actor, { id, verdict: step.verdict, words: step.words });
  }
}

function recordOf(story: CaseStory, { plannedInDays, ...answer }: DemoAnswer) {
  return {
    ...answer,
    place: story.spot ?? '社区服务大厅',
    happenedAt: new Date(clock.now().getTime() - minutes(20)).toISOString(),
    plannedFor: plannedInDays ? endOfWorkingDay(fromNow(days(plannedInDays)), 0).toISOString() : undefined,
    pictureIds: [],
  };
}
