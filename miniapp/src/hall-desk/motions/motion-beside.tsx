import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useLoad } from '../../platform/net/use-load';
import { MotionBoard } from '../motion/motion-board';

interface MotionBesideProps {
  id: string;
  /** The list is to show it too. */
  onChanged: () => void;
}

/** The chosen motion as its own page shows it. */
export function MotionBeside({ id, onChanged }: MotionBesideProps) {
  const load = useLoad(motionEndpoints.getMotion, { id });
  const changed = () => {
    void load.reload();
    onChanged();
  };
  return (
    <Loaded load={load} cards={2} isNested>
      {(motion) => <MotionBoard motion={motion} onChanged={changed} />}
    </Loaded>
  );
}
