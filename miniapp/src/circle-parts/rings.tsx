import { useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import { ringMinutes } from '@yuanli/shared/directory/circle';
import { accessible } from '../platform/accessible';
import { useScale } from '../platform/scale';
import { Card } from '../ui/card';
import { Icon } from '../ui/icon';
import { ListRow } from '../ui/list-row';
import { Sheet } from '../ui/sheet';
import { CategoryTag } from './category-tag';
import { placeOnRings, radiusOf, side, type Spot } from './place-on-rings';
import { RingDot } from './ring-dot';
import type { RingService } from './ring-service';
import { ringWords } from './ring-words';
import './rings.scss';

interface RingsProps<S extends RingService> {
  /** 石榴院, or 您这里. */
  centre: { name: string };
  services: readonly S[];
  onOpen: (service: S) => void;
}

/** What a finger needs and how large the smallest letters are, per size of text, in units of the drawing; as in ui/tokens.scss and rings.scss. */
const sizes = {
  standard: { target: 88, letter: 28 },
  elder: { target: 120, letter: 38 },
  large: { target: 120, letter: 42 },
  largest: { target: 128, letter: 52 },
} as const;

const percent = (units: number): string => `${((units / side) * 100).toFixed(2)}%`;
const at = ({ left, top }: { left: number; top: number }) => ({ left: percent(left), top: percent(top) });

/** The circle as a drawing: rings of 5, 10 and 15 minutes on foot, north up, each service at its bearing. No map, no network. */
export function Rings<S extends RingService>({ centre, services, onOpen }: RingsProps<S>) {
  const { target, letter } = sizes[useScale().name];
  const [opened, setOpened] = useState<S[]>();
  const dots = useMemo(() => placeOnRings(services, target), [services, target]);
  const words = useMemo(() => {
    const single = dots.flatMap((dot) => (dot.services.length === 1 ? [{ x: dot.x, y: dot.y, name: dot.services[0]!.name, minutes: dot.services[0]!.minutes ?? 0 }] : []));
    return ringWords(single.sort((one, other) => one.minutes - other.minutes), { dots, target, letter });
  }, [dots, target, letter]);
  const open = (gathered: S[]) => (gathered.length === 1 ? onOpen(gathered[0]!) : setOpened(gathered));
  const style = ({ x, y }: Spot) => ({ left: percent(x), top: percent(y) });

  return (
    <View className="rings-block">
      <View className="rings" {...accessible({ role: 'group', label: `${centre.name}周围步行5分钟、10分钟、15分钟的圈，上面是北` })}>
        {[...ringMinutes].reverse().map((minutes) => (
          <View key={minutes} className={`rings__ring rings__ring--${minutes}`} style={{ width: percent(2 * radiusOf(minutes, target)), height: percent(2 * radiusOf(minutes, target)) }} />
        ))}
        <View className="rings__north" {...accessible({ hidden: true })}><Icon name="up" /><View>北</View></View>
        <View className="rings__centre" {...accessible({ hidden: true })}><Icon name="home" /></View>
        {words.rings.map((label) => <View key={label.words} className="rings__minutes" style={at(label)}>{label.words}</View>)}
        {words.names.map((label) => <View key={`${label.words}${label.left}`} className="rings__name" style={at(label)} {...accessible({ hidden: true })}>{label.words}</View>)}
        {dots.map((dot) => <RingDot key={dot.services[0]!.id} services={dot.services} style={style(dot)} onTap={() => open(dot.services)} />)}
      </View>
      <View className="t-caption">{`中间是${centre.name}，三个圈是走5分钟、10分钟、15分钟。${services.some(({ openState }) => openState) ? '实心的开着，空心的关着或不清楚，' : ''}数字是挨在一起的几处，点开就看到。`}</View>
      <Sheet isOpen={opened !== undefined} title={`挨在一起的${opened?.length ?? 0}处`} onClose={() => setOpened(undefined)}>
        <Card isList>
          {opened?.map((service) => (
            <ListRow key={service.id} start={<CategoryTag category={service.category} />} title={service.name} note={`走${service.minutes ?? 0}分钟`} onTap={() => onOpen(service)} />
          ))}
        </Card>
      </Sheet>
    </View>
  );
}
