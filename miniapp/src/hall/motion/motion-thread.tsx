import { View } from '@tarojs/components';
import type { MotionData } from '../../parts/hall/hall-data';
import { StepsTaken } from '../../parts/hall/steps-taken';
import { threadOfMotion } from '../../parts/hall/thread-of-motion';
import { Card } from '../../ui/card';
import { Timeline } from '../../ui/timeline';

/** Whose each stage is and until when; then what was done, the latest first. */
export function MotionThread({ motion }: { motion: MotionData }) {
  return (
    <View className="y-stack">
      <Card>
        <View className="y-stack">
          <Timeline tone="plum" steps={threadOfMotion(motion)} />
          <View className="t-caption">提的人和附议的邻居，每一步都会收到消息。</View>
        </View>
      </Card>
      <StepsTaken steps={motion.steps} />
    </View>
  );
}
