import { Fragment, useMemo, useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { ringMinutes } from '@yuanli/shared/directory/walking-rings';
import { accessible } from '../../platform/a11y/accessible';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Sheet } from '../../ui/sheet';
import { percent, styleAt, useDrawingSize } from './drawing-size';
import { endOf, farthest, isInMiddle, placeOnRings, radiusOf } from './place-on-rings';
import { RingDot, type RingLook, type RingMark } from './ring-dot';
import { ringWords } from './ring-words';
import './rings.scss';

interface RingsProps<M extends RingMark> {
  /** 石榴院, or 您这里. */
  centre: { name: string };
  marks: readonly M[];
  /** What they are counted in: 处, 件. */
  unit: string;
  lookOf: (mark: M) => RingLook;
  /** What there is to say of those that are drawn one by one; a word more is not read. */
  explain?: (single: readonly M[]) => string;
  /** One of several that stand close, in the list that a tap opens. */
  renderRow: (mark: M) => ReactNode;
  onOpen: (mark: M) => void;
}

const at = ({ left, top }: { left: number; top: number }) => styleAt({ x: left, y: top });

/** A drawing around a place: rings of 5, 10 and 15 minutes on foot, north up, each thing at its bearing. No map, no network. */
export function Rings<M extends RingMark>({ centre, marks, unit, lookOf, explain, renderRow, onOpen }: RingsProps<M>) {
  const { target, letter } = useDrawingSize();
  const [opened, setOpened] = useState<M[]>();
  const end = endOf(marks);
  const dots = useMemo(() => placeOnRings(marks, target), [marks, target]);
  const single = useMemo(
    () => dots.flatMap(({ x, y, gathered: [first, second] }) => (first && !second ? [{ x, y, first }] : [])),
    [dots],
  );
  const words = useMemo(() => {
    // What lies beyond the rings says how far, as no ring does.
    const formatDot = ({ name, minutes }: M) =>
      (minutes ?? 0) > farthest ? { name: `步行${minutes}分钟`, weight: 0 } : { name, weight: minutes ?? 0 };
    const named = single.map(({ x, y, first }) => ({ x, y, ...formatDot(first) }));
    return ringWords(
      named.sort((one, other) => one.weight - other.weight),
      { dots, target, letter },
      end,
    );
  }, [dots, single, target, letter, end]);
  const open = (gathered: M[]) => (gathered.length === 1 ? onOpen(gathered[0]!) : setOpened(gathered));
  const explained = [
    single.length < dots.length && `点数字，看是哪几${unit}。`,
    explain?.(single.map(({ first }) => first)),
    end > farthest && '圈外虚线的，步行超过15分钟。',
  ];

  return (
    <View className="rings-block">
      <View
        className="rings"
        {...accessible({ role: 'group', label: `${centre.name}周围步行5分钟、10分钟、15分钟的圈，上面是北` })}
      >
        {[...ringMinutes].reverse().map((minutes) => (
          <View
            key={minutes}
            className={`rings__ring rings__ring--${minutes}`}
            style={{
              width: percent(2 * radiusOf(minutes, target, end)),
              height: percent(2 * radiusOf(minutes, target, end)),
            }}
          />
        ))}
        <View className="rings__north" {...accessible({ hidden: true })}>
          <Icon name="up" />
          <View>北</View>
        </View>
        {!marks.some(isInMiddle) && (
          <View className="rings__centre" {...accessible({ hidden: true })}>
            <Icon name="home" />
          </View>
        )}
        {words.rings.map((label) => (
          <View key={label.words} className="rings__minutes" style={at(label)}>
            {label.words}
          </View>
        ))}
        {words.names.map((label) => (
          <View
            key={`${label.words}${label.left}`}
            className="rings__name"
            style={at(label)}
            {...accessible({ hidden: true })}
          >
            {label.words}
          </View>
        ))}
        {dots.map((dot) => (
          <RingDot
            key={dot.gathered[0]!.id}
            marks={dot.gathered}
            unit={unit}
            lookOf={lookOf}
            style={styleAt(dot)}
            onTap={() => open(dot.gathered)}
          />
        ))}
      </View>
      <View className="t-caption">{explained.filter(Boolean).join('')}</View>
      <Sheet
        isOpen={opened !== undefined}
        title={`挨在一起的${opened?.length ?? 0}${unit}`}
        onClose={() => setOpened(undefined)}
      >
        <Card isList>
          {opened?.map((mark) => (
            <Fragment key={mark.id}>{renderRow(mark)}</Fragment>
          ))}
        </Card>
      </Sheet>
    </View>
  );
}
