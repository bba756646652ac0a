import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { useLoad } from '../../platform/net/use-load';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { MotionBoard } from '../motion/motion-board';

interface MotionBesideProps {
  id: string;
  /** The list is to show it too. */
  onChanged: () => void;
}

/** The chosen motion as its own page shows it. */
export function MotionBeside({ id, onChanged }: MotionBesideProps) {
  const { data: motion, error, reload } = useLoad(motionEndpoints.getMotion, { id });
  if (error) return <ErrorState message={error.message} onRetry={() => void reload()} />;
  if (!motion) return <Skeleton cards={2} />;
  return (
    <MotionBoard
      motion={motion}
      onChanged={() => {
        void reload();
        onChanged();
      }}
    />
  );
}
