import { View } from '@tarojs/components';
import type { MotionStage } from '@yuanli/shared/hall/motion-stages';
import type { MotionCardData } from '../../parts/hall/hall-data';
import { MotionCard } from '../../parts/hall/motion-card';
import { useScale } from '../../platform/a11y/scale';
import { openPage } from '../../platform/navigate';
import { Empty } from '../../ui/empty';
import { Section } from '../../ui/section';

/** Where everybody is asked for something at once. */
const asksNow: readonly MotionStage[] = ['voting', 'evaluating'];
const shownAtMost = { standard: 4, elder: 2 };

interface MotionsInHallProps {
  motions: MotionCardData[];
  hasMore: boolean;
}

const cards = (motions: MotionCardData[]) => (
  <View className="y-stack">
    {motions.map((motion) => (
      <MotionCard key={motion.id} motion={motion} onTap={() => void openPage('hall/motion/index', { id: motion.id })} />
    ))}
  </View>
);

/** First what waits for people, then what is talked about or done. */
export function MotionsInHall({ motions, hasMore }: MotionsInHallProps) {
  const { isElder } = useScale();
  const most = shownAtMost[isElder ? 'elder' : 'standard'];
  const now = motions.filter(({ stage }) => asksNow.includes(stage));
  const others = motions.filter(({ stage }) => !asksNow.includes(stage));
  const isMore = hasMore || others.length > most;
  if (motions.length === 0)
    return <Empty title="暂无进行中的议题">院里有什么该改一改的，说出来，邻居附议，就能一起议。</Empty>;
  return (
    <>
      {now.length > 0 && <Section title="等您参与">{cards(now)}</Section>}
      {others.length > 0 && (
        <Section
          title="正在商议和办理"
          aside={isMore ? '全部' : undefined}
          onMore={() => void openPage('hall/archive/index', { view: 'current' })}
        >
          {cards(others.slice(0, most))}
        </Section>
      )}
    </>
  );
}
