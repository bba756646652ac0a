import { opinionSides } from '@yuanli/shared/hall/motion-stages';
import type * as schema from '@yuanli/shared/hall/motions.schema';
import type { z } from 'zod';
import type { Actor } from '../../platform/actor';
import type { Opinion } from './opinion.entity';
import { canRemove, isAuthor, withdrawable } from './opinion.policy';

export type OpinionAnswer = z.input<typeof schema.giveOpinion.out>;

export interface Viewing {
  /** Opinions this viewer supports. */
  supported: ReadonlySet<string>;
  /** The motion is still talked through, and this viewer may take part. */
  maySpeak: boolean;
}

export function presentOpinion(actor: Actor | null, opinion: Opinion, { supported, maySpeak }: Viewing): OpinionAnswer {
  const { id, side, text, supporters, state, removedBy, removedBecause, at } = opinion;
  const isMine = isAuthor(actor, opinion);
  return {
    id,
    side,
    supporters,
    isMine,
    state,
    at,
    text: state === 'removed' ? '' : text,
    isSupported: supported.has(id),
    removedBy,
    removedBecause,
    can: {
      support: maySpeak && state === 'shown' && !isMine,
      remove: canRemove(actor, opinion),
      withdraw: isMine && withdrawable.includes(state),
    },
  };
}

/** As staff read it when someone complains. */
export const wordsOf = ({ side, text }: Pick<Opinion, 'side' | 'text'>): string => `${opinionSides[side]}：${text}`;
