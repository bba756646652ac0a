import { useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import { ringMinutes } from '@yuanli/shared/directory/walking-rings';
import { accessible } from '../../platform/a11y/accessible';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Sheet } from '../../ui/sheet';
import { CategoryTag } from './service-tags';
import { percent, styleAt, useDrawingSize } from './drawing-size';
import { endOf, farthest, placeOnRings, radiusOf } from './place-on-rings';
import { isDrawnHollow, RingDot } from './ring-dot';
import type { RingService } from './ring-service';
import { ringWords } from './ring-words';
import './rings.scss';

interface RingsProps<S extends RingService> {
  /** 石榴院, or 您这里. */
  centre: { name: string };
  services: readonly S[];
  onOpen: (service: S) => void;
}

/** Only what is there to be seen: a word more is not read. */
function explain(dots: readonly { gathered: readonly RingService[] }[], end: number): string {
  const single = dots.flatMap(({ gathered }) => (gathered.length === 1 ? gathered : []));
  return [
    single.length < dots.length && '点数字，看是哪几处。',
    single.some(isDrawnHollow) && '空心的现在没有开放，或者时间不详。',
    end > farthest && '圈外虚线的，步行超过15分钟。',
  ]
    .filter(Boolean)
    .join('');
}

const at = ({ left, top }: { left: number; top: number }) => styleAt({ x: left, y: top });

/** The circle as a drawing: rings of 5, 10 and 15 minutes on foot, north up, each service at its bearing. No map, no network. */
export function Rings<S extends RingService>({ centre, services, onOpen }: RingsProps<S>) {
  const { target, letter } = useDrawingSize();
  const [opened, setOpened] = useState<S[]>();
  const end = endOf(services);
  const dots = useMemo(() => placeOnRings(services, target), [services, target]);
  const words = useMemo(() => {
    // What lies beyond the rings says how far, as no ring does.
    const formatDot = ({ name, minutes }: S) =>
      (minutes ?? 0) > farthest ? { name: `步行${minutes}分钟`, weight: 0 } : { name, weight: minutes ?? 0 };
    const single = dots.flatMap(({ x, y, gathered: [first, second] }) =>
      first && !second ? [{ x, y, ...formatDot(first) }] : [],
    );
    return ringWords(
      single.sort((one, other) => one.weight - other.weight),
      { dots, target, letter },
      end,
    );
  }, [dots, target, letter, end]);
  const open = (gathered: S[]) => (gathered.length === 1 ? onOpen(gathered[0]!) : setOpened(gathered));

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
        <View className="rings__centre" {...accessible({ hidden: true })}>
          <Icon name="home" />
        </View>
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
            services={dot.gathered}
            style={styleAt(dot)}
            onTap={() => open(dot.gathered)}
          />
        ))}
      </View>
      <View className="t-caption">{explain(dots, end)}</View>
      <Sheet
        isOpen={opened !== undefined}
        title={`挨在一起的${opened?.length ?? 0}处`}
        onClose={() => setOpened(undefined)}
      >
        <Card isList>
          {opened?.map((service) => (
            <ListRow
              key={service.id}
              start={<CategoryTag category={service.category} />}
              title={service.name}
              note={`步行${service.minutes ?? 0}分钟`}
              onTap={() => onOpen(service)}
            />
          ))}
        </Card>
      </Sheet>
    </View>
  );
}
