import { View } from '@tarojs/components';
import { opinionSideNames, opinionSides, type OpinionSide } from '@yuanli/shared/hall/motion-stages';
import type { MotionData } from '../../parts/hall/hall-data';
import { accessible } from '../../platform/a11y/accessible';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import type { IconName } from '../../ui/icon-names';
import type { Tone } from '../../ui/tone';
import { OpinionList } from './opinion-list';
import { formatNoOpinions } from './format-no-opinions';
import type { Opinions } from './use-opinions';
import './opinions.scss';

const sideLooks: Record<OpinionSide, { icon: IconName; tone: Tone }> = {
  reason: { icon: 'ok', tone: 'jade' },
  concern: { icon: 'info', tone: 'amber' },
};

const shownAtMost = 3;

interface ReasonColumnsProps {
  motion: MotionData;
  opinions: Opinions;
  onSpeak: (side: OpinionSide) => void;
}

/** Reasons and concerns beside each other, what most stand behind first; nobody replies to anybody. */
export function ReasonColumns({ motion, opinions, onSpeak }: ReasonColumnsProps) {
  return (
    <View className="reasons">
      {opinionSideNames.map((side) => {
        const { data, state, error } = opinions[side];
        const { icon, tone } = sideLooks[side];
        const isMore = data && (data.items.length > shownAtMost || data.nextCursor !== null);
        return (
          <View key={side} className={`reasons__side y-tone--${tone}`}>
            <View className="reasons__head" {...accessible({ role: 'heading', level: 3 })}>
              <Icon name={icon} />
              {opinionSides[side]}
            </View>
            {state === 'loading' && <Skeleton cards={1} />}
            {error && <View className="t-danger">{error.message}</View>}
            {data?.items.length === 0 && <View className="t-second">{formatNoOpinions(side, motion.stage)}</View>}
            {data && (
              <OpinionList
                motion={motion}
                opinions={data.items.slice(0, shownAtMost)}
                reload={() => opinions.reload(side)}
              />
            )}
            {isMore && (
              <Button kind="secondary" onTap={() => void openPage('hall/reasons/index', { id: motion.id, side })}>
                查看全部
              </Button>
            )}
            {motion.can.speak && (
              <Button kind="quiet" icon="plus" onTap={() => onSpeak(side)}>
                写一条
              </Button>
            )}
          </View>
        );
      })}
    </View>
  );
}
