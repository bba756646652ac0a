import { hasRole, scopesOf, type Actor } from '../../platform/actor';
import type { VoteEntry } from '../votes/roll/vote-entry.entity';
import type { Vote } from '../votes/vote.entity';
import type { PaperObjection } from './paper-objection.entity';
import type { Turnout } from './turnout.entity';

/** Who brings in what others voted. Pure: everything asked is in the actor and the rows. */

type Of = Pick<Vote, 'communityId'>;
type Line = Pick<VoteEntry, 'gridId'>;

const inGridOf = (actor: Actor, { gridId }: Line): boolean =>
  gridId !== null && hasRole(actor, ['grid_worker'], [gridId]);

/** Papers are entered and checked by the workers of the community, its supervisors, and the grid worker for the homes of the grid. */
export const canRecord = (actor: Actor, { communityId }: Of, line: Line): boolean =>
  hasRole(actor, ['community_worker', 'supervisor'], [communityId]) || inGridOf(actor, line);

/** Only workers knock at doors. */
export const canKnock = (actor: Actor, { communityId }: Of, line: Line): boolean =>
  hasRole(actor, ['community_worker'], [communityId]) || inGridOf(actor, line);

/** The grids whose lines of the roll are shown: null: all of the vote. */
export const gridsToRecord = (actor: Actor, { communityId }: Of): string[] | null =>
  hasRole(actor, ['community_worker', 'supervisor'], [communityId]) ? null : scopesOf(actor, ['grid_worker']);

/** The grids at whose doors the actor may knock: null: all of the vote. */
export const gridsToKnock = (actor: Actor, { communityId }: Of): string[] | null =>
  hasRole(actor, ['community_worker'], [communityId]) ? null : scopesOf(actor, ['grid_worker']);

/** The objection that is about what is recorded now; an older one was about a record that was struck. */
export const objectionTo = <O extends Pick<PaperObjection, 'receipt'>>(
  { receipt }: Pick<Turnout, 'receipt'>,
  last: O | null,
): O | null => (last?.receipt === receipt ? last : null);

export const isRecordedByOthers = ({ channel }: Pick<Turnout, 'channel'>): boolean => channel !== 'phone';

export const canDecideObjection = (actor: Actor, { communityId }: Of): boolean =>
  hasRole(actor, ['supervisor'], [communityId]);
