import { View } from '@tarojs/components';
import type { MotionData } from '../../parts/hall/hall-data';
import { accessible } from '../../platform/a11y/accessible';
import { Folds } from '../../ui/folds';
import { MotionMenu } from './motion-menu';
import { MotionHead } from './motion-head';
import { mainPartOf, type MotionPart } from './parts-of-motion';
import type { Focus } from './use-one-part-at-a-time';

interface MotionViewProps {
  motion: MotionData;
  parts: readonly MotionPart[];
  focus: Focus;
}

/** The whole thread on one page, what matters now in sight and the rest folded; or, in focus, its head first and then one part after the other. */
export function MotionView({ motion, parts, focus }: MotionViewProps) {
  const more = <MotionMenu motion={motion} isFocused={focus.isOn} onFocus={focus.turn} />;
  const main = mainPartOf(motion);
  const isMain = ({ name }: MotionPart) => name === main;
  if (!focus.isOn) {
    return (
      <>
        <MotionHead motion={motion} />
        <Folds parts={[...parts.filter(isMain), ...parts.filter((one) => !isMain(one))]} open={[main]} />
        {more}
      </>
    );
  }
  const part = parts[focus.at - 1];
  return (
    <>
      <View
        className="t-caption"
        {...accessible({ role: 'status' })}
      >{`第${focus.at + 1}页，共${parts.length + 1}页`}</View>
      {part ? (
        <>
          <View className="t-caption">{motion.title}</View>
          <View className="t-title" {...accessible({ role: 'heading', level: 2 })}>
            {part.title}
          </View>
          {part.content}
        </>
      ) : (
        <MotionHead motion={motion} />
      )}
      {(!part || focus.at === parts.length) && more}
    </>
  );
}
