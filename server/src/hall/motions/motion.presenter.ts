import type { z } from 'zod';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import { motionStageNames } from '@yuanli/shared/hall/motion-stages';
import { presentPicture } from '../../pictures';
import type { Community } from '../../places';
import type { Actor } from '../../platform/actor';
import { clock } from '../../platform/clock';
import { canReportProgress } from '../implementation/implementation.policy';
import type { Evaluation } from '../implementation/evaluation.entity';
import { canComplainAboutPosition } from '../opinions/opinion.policy';
import type { Position } from '../opinions/position.entity';
import type { Vote } from '../votes/vote.entity';
import { canComplainAboutMotion } from './can-complain-about-motion';
import type { MotionAttachment } from './motion-attachment.entity';
import { presentMotionCard } from './motion-card.presenter';
import type { MotionStageRow } from './motion-stage.entity';
import type { MotionStep } from './motion-step.entity';
import type { Motion } from './motion.entity';
import { canRunMotion, partiesOf } from './motion.policy';
import { isOverdue } from './is-overdue';

export type MotionAnswer = z.input<typeof schema.motion>;

/** A motion and all that belongs to it, as read from the database for this viewer. */
export interface MotionStory {
  motion: Motion;
  community: Community;
  /** The idea it came from, where that can be read. */
  ideaId: string | null;
  proposerName: string | null;
  supporters: number;
  stages: MotionStageRow[];
  steps: MotionStep[];
  attachments: MotionAttachment[];
  /** Checks of steps and attachments that have passed. */
  passed: ReadonlySet<string>;
  positions: Position[];
  vote: Vote | null;
  brief: MotionAnswer['vote'];
  /** Prepared, not announced. */
  drafts: Vote[];
  evaluation: Evaluation | null;
  isVerified: boolean;
  cannotSpeakBecause: string | null;
}

export function presentMotion(story: MotionStory, actor: Actor | null): MotionAnswer {
  const { motion, community, passed } = story;
  const { satisfied, fair, dissatisfied, isArchived } = motion;
  const isRunning = canRunMotion(actor, motion);
  const mayRead = (checkId: string | null): boolean => isRunning || checkId === null || passed.has(checkId);
  const steps = story.steps.map((step) => presentStep(step, mayRead(step.checkId)));
  return {
    ...presentMotionCard(motion, story.vote),
    communityId: community.id,
    communityPhone: community.phone,
    story: motion.story,
    pictures: motion.pictureIds.map(presentPicture),
    proposerName: story.proposerName,
    supporters: story.supporters,
    ideaId: story.ideaId,
    stages: presentStages(motion, story.stages, clock.now()),
    positions: story.positions.map((position) => presentPosition(position, actor)),
    attachments: story.attachments
      .filter(({ checkId }) => mayRead(checkId))
      .map(({ id, caption, pictureId }) => ({ id, caption, picture: presentPicture(pictureId) })),
    steps,
    vote: story.brief,
    draftVotes: isRunning ? story.drafts.map(presentDraft) : [],
    evaluation: isEvaluated(motion) ? { satisfied, fair, dissatisfied, mine: story.evaluation?.grade ?? null } : null,
    archivedBecause: isArchived ? (steps.findLast(({ kind }) => kind === 'stage')?.note ?? null) : null,
    isBeingChecked: isRunning && motion.checkId !== null,
    refusedBecause: isRunning ? motion.refusedBecause : null,
    takenDownBecause: motion.takenDownBecause,
    can: {
      speak: story.cannotSpeakBecause === null,
      addPosition: partiesOf(actor, motion),
      evaluate: motion.stage === 'evaluating' && story.isVerified,
      run: isRunning && !isArchived,
      reportProgress: canReportProgress(actor, motion),
      removeOpinions: isRunning,
      complain: canComplainAboutMotion(actor, motion),
    },
    cannotSpeakBecause: story.cannotSpeakBecause,
  };
}

const presentDraft = ({ id, title, checkId, refusedBecause }: Vote): MotionAnswer['draftVotes'][number] => ({
  id,
  title,
  state: checkId ? 'checking' : refusedBecause ? 'refused' : 'ready',
});

/** Since it was carried out, or when it was judged and archived. */
const isEvaluated = ({ stage, satisfied, fair, dissatisfied }: Motion): boolean =>
  stage === 'evaluating' || satisfied + fair + dissatisfied > 0;

const presentPosition = (position: Position, actor: Actor | null): MotionAnswer['positions'][number] => {
  const { id, party, text, byName, removedBecause, at } = position;
  return { id, party, text, byName, removedBecause, at, can: { complain: canComplainAboutPosition(actor, position) } };
};

/** That something was done everybody may know; the words and pictures of who did it once they have been checked. */
const presentStep = (
  { id, kind, title, note, pictureIds, spentFen, byName, at }: MotionStep,
  mayRead: boolean,
): MotionAnswer['steps'][number] => ({
  id,
  kind,
  title,
  note: mayRead ? note : null,
  pictures: mayRead ? pictureIds.map(presentPicture) : [],
  spentFen,
  by: byName,
  at,
});

type Stages = z.input<typeof schema.motion>['stages'];

/** All stages in their order, each as it went the last time. */
function presentStages({ stage: current }: Motion, rows: readonly MotionStageRow[], now: Date): Stages {
  const last = new Map(rows.map((row) => [row.stage, row]));
  return motionStageNames.map((stage) => {
    const row = last.get(stage);
    const state = stateOf(stage, current, row !== undefined);
    if (!row || state === 'next')
      return { stage, ownerName: null, dueAt: null, endedAt: null, state, isOverdue: false };
    return {
      stage,
      ownerName: row.ownerName,
      dueAt: row.dueDay,
      endedAt: row.endedAt,
      state,
      isOverdue: isOverdue(row, now),
    };
  });
}

function stateOf(stage: Motion['stage'], current: Motion['stage'], wasIn: boolean): Stages[number]['state'] {
  const isBefore = motionStageNames.indexOf(stage) < motionStageNames.indexOf(current);
  if (stage === current) return 'now';
  if (!isBefore) return 'next';
  return wasIn ? 'done' : 'skipped';
}
