import type { CaseDetail } from '@yuanli/shared/cases/case-detail.schema';
import { caseDesks } from '@yuanli/shared/cases/case-kinds';
import { presentPicture } from '../pictures';
import type { CourtyardPlace } from '../places';
import type { Actor } from '../platform/actor';
import type { AuditEntry } from '../platform/audit';
import { byId } from '../platform/database';
import { isForNeighbours, presentCaseCard, presentCaseNumber } from './case-card.presenter';
import type { RecordingAddress } from '../recordings';
import type { CaseAnswer } from './case-answer.entity';
import { courtTimesOf } from './case-due';
import type { CaseNote } from './case-note.entity';
import { stillToAcceptBy } from './case-due';
import { presentCaseStep } from './case-steps.presenter';
import type { Case } from './case.entity';
import { caseAbilities, concernOf, isAsked, isHelping, isPublic, wasTriedEnough, type Ties } from './case.policy';
import { presentWhistle } from './whistles/whistle.presenter';

/** A case and what belongs to it, as read from the database. */
export interface CaseStory {
  row: Case;
  ties: Ties;
  place: CourtyardPlace;
  trail: AuditEntry[];
  answer: CaseAnswer | null;
  notes: CaseNote[];
  mergedInto: Case | null;
  guideName: string | null;
  /** Who stands in for the contact while they are away. */
  standIn: string | null;
  nicknames: ReadonlyMap<string, string>;
  departmentNames: ReadonlyMap<string, string>;
  recordings: ReadonlyMap<string, RecordingAddress>;
}

/** What each viewer may read: neighbours the title, the outcome and the steps without words; departments what they are asked about; parties and handlers everything but notes. */
export function presentCase(story: CaseStory, actor: Actor | null, now: Date): CaseDetail {
  const { row, ties, place, mergedInto } = story;
  const as = concernOf(actor, row, ties);
  const isClose = as === 'reporter' || as === 'handler';
  const readsWords = isClose || as === 'department' || isHelping(actor, row);
  const helpsSince = isHelping(actor, row) ? row.helpAskedAt : null;
  const isTold = as !== 'visitor';
  const notes = byId(story.notes.filter(({ kind }) => kind !== 'internal'));
  const abilities = caseAbilities(actor, row, ties, now);
  const attempts = story.notes.filter(({ kind }) => kind === 'attempt');
  const wordsOf = (id: string | null) => notes.get(id ?? '')?.text ?? null;
  const { outcome, closing, stoppedAt, externalNumber, proxyRelation } = row;
  return {
    ...presentCaseCard(row, place.name, isClose || isHelping(actor, row)),
    ...(as === 'helper' && { title: row.title }),
    text: readsWords ? row.text : null,
    recording: (readsWords && story.recordings.get(row.recordingId ?? '')) || null,
    pictures: readsWords || isForNeighbours(row) ? row.pictureIds.map(presentPicture) : [],
    ...{ communityId: row.communityId, communityName: place.communityName, communityPhone: place.communityPhone },
    ...{
      courtyardId: row.courtyardId,
      source: row.source,
      grade: row.grade,
      desk: row.desk,
      outcome,
      closing,
      stoppedAt,
    },
    externalNumber: isClose ? externalNumber : null,
    proxyRelation: isClose ? proxyRelation : null,
    proxyConsent: isClose && row.consentWay && row.consentAt ? { way: row.consentWay, at: row.consentAt } : null,
    ownerLabel: ownerLabelOf(row, place),
    reporterLabel: as === 'handler' ? row.alias : null,
    acceptBy: stillToAcceptBy(row),
    contact: row.contactPersonId
      ? {
          label: `${row.contactRole ?? ''}${story.nicknames.get(row.contactPersonId) ?? ''}`,
          standIn: story.standIn,
        }
      : null,
    leaderName: row.leaderId && !row.calledAt && isClose ? (story.nicknames.get(row.leaderId) ?? '') : null,
    ...{ isDanger: isClose && row.isDanger, isHardship: isClose && row.isHardship },
    helper:
      row.helperId && (isClose || as === 'helper')
        ? {
            name: story.nicknames.get(row.helperId) ?? '',
            asked: wordsOf(row.helpAskedNoteId) ?? '',
            done: wordsOf(row.helpDoneNoteId),
          }
        : null,
    ...{ isShared: row.isShared, isPublic: isPublic(row) },
    question: row.status === 'waiting_for_resident' && isClose ? wordsOf(row.questionNoteId) : null,
    promise:
      row.promiseItem !== null && row.promisedHours !== null
        ? { item: row.promiseItem, hours: row.promisedHours }
        : null,
    courtUntil: isClose ? courtUntilOf(row, now) : null,
    extension:
      row.extendedAt && isTold ? { reason: isClose ? wordsOf(row.extensionNoteId) : null, until: row.dueAt } : null,
    answer: presentAnswer(story, isClose),
    feedback: isClose ? wordsOf(row.feedbackNoteId) : null,
    reopenedTimes: row.reopenedTimes,
    mergedInto: mergedInto && {
      ...{ id: mergedInto.id, number: presentCaseNumber(mergedInto) },
      title: presentCaseCard(mergedInto, place.name, as === 'handler').title,
    },
    guide: row.guideId && (isClose || as === 'helper') ? { id: row.guideId, name: story.guideName ?? '' } : null,
    steps: story.trail.flatMap((entry) => presentCaseStep(entry, story, { notes, isClose, as, helpsSince })),
    whistles: isTold
      ? ties.whistles.map((one) => presentWhistle(one, story, actor, isClose || isAsked(actor, ties)))
      : [],
    as,
    can: { ...abilities, closeNotReached: abilities.closeNotReached && wasTriedEnough(row, attempts) },
  };
}

/** Shown until the day is over. */
function courtUntilOf(row: Case, now: Date): Date | null {
  const until = courtTimesOf(row)?.until;
  return until && now < until ? until : null;
}

/** The parts of the record are between the resident and those who handle it; neighbours read what came of it. */
function presentAnswer({ answer, nicknames, row }: CaseStory, isClose: boolean): CaseDetail['answer'] {
  if (!answer || !(isClose || (row.isLineChecked && isForNeighbours(row)))) return null;
  const { outcome, happenedAt, plannedFor, rule, whoCould, passedTo, passedPhone, passedNumber, at } = answer;
  return {
    ...{ outcome, happenedAt, plannedFor, rule, whoCould, passedTo, passedPhone, at },
    result: answer.result,
    ...(isClose
      ? { place: answer.place, people: answer.people, course: answer.course }
      : { place: '', people: '', course: '' }),
    passedNumber: isClose ? passedNumber : null,
    pictures: answer.pictureIds.map(presentPicture),
    byLabel: `${answer.role}${nicknames.get(answer.writerId) ?? ''}`,
  };
}

/** Who has it now: 石榴网格网格员和社区工作者, 长沙路街道工作者, 物业. */
export function ownerLabelOf({ desk }: Pick<Case, 'desk'>, place: CourtyardPlace): string {
  if (desk === 'staff') return `${place.gridName}网格员`;
  if (desk === 'community') return place.communityName;
  return desk === 'street' ? place.streetName : caseDesks[desk];
}
