import type { OpinionSide } from '@yuanli/shared/hall/motion-stages';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { together, useLoad } from '../../platform/net/use-load';

/** What most neighbours stand behind, on either side. */
export function useOpinions(motionId: string) {
  const [reason, concern] = together(
    useLoad(motionEndpoints.findOpinions, { motionId, side: 'reason' }),
    useLoad(motionEndpoints.findOpinions, { motionId, side: 'concern' }),
  );
  return {
    reason,
    concern,
    reload: async (side: OpinionSide) => {
      await (side === 'reason' ? reason : concern).reload();
    },
  };
}

export type Opinions = ReturnType<typeof useOpinions>;
