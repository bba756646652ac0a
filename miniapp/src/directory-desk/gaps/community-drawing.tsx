import { useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import { styleAt, useDrawingSize } from '../../parts/rings/drawing-size';
import { spotNames } from '../../parts/rings/ring-words';
import { accessible } from '../../platform/a11y/accessible';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Sheet } from '../../ui/sheet';
import { CourtyardDot } from './courtyard-dot';
import { placeCourtyards, formatGaps, type PlacedCourtyard } from './place-courtyards';
import '../../parts/rings/rings.scss';

interface CommunityDrawingProps {
  courtyards: readonly PlacedCourtyard[];
  onOpen: (id: string) => void;
}

/** The community's courtyards where they lie, each with how much it lacks. No map, no network. */
export function CommunityDrawing({ courtyards, onOpen }: CommunityDrawingProps) {
  const { target, letter } = useDrawingSize();
  const [opened, setOpened] = useState<PlacedCourtyard[]>();
  const dots = useMemo(() => placeCourtyards(courtyards, target), [courtyards, target]);
  const names = useMemo(() => {
    const single = dots.flatMap(({ x, y, gathered: [first, second] }) =>
      first && !second ? [{ x, y, name: formatGaps(first) }] : [],
    );
    return spotNames(single, { dots, target, letter });
  }, [dots, target, letter]);
  const open = (gathered: PlacedCourtyard[]) => (gathered.length === 1 ? onOpen(gathered[0]!.id) : setOpened(gathered));
  const choose = (id: string) => {
    setOpened(undefined);
    onOpen(id);
  };
  return (
    <View className="rings-block">
      <View className="rings" {...accessible({ role: 'group', label: '社区里的院子各缺几项设施，上面是北' })}>
        <View className="rings__north" {...accessible({ hidden: true })}>
          <Icon name="up" />
          <View>北</View>
        </View>
        {names.map(({ words, left, top }) => (
          <View
            key={words}
            className="rings__name"
            style={styleAt({ x: left, y: top })}
            {...accessible({ hidden: true })}
          >
            {words}
          </View>
        ))}
        {dots.map((dot) => (
          <CourtyardDot
            key={dot.gathered[0]!.id}
            courtyards={dot.gathered}
            style={styleAt(dot)}
            onTap={() => open(dot.gathered)}
          />
        ))}
      </View>
      <View className="t-caption">数字是这个院子缺几项设施，点开可以看缺什么。</View>
      <Sheet
        isOpen={opened !== undefined}
        title={`挨在一起的${opened?.length ?? 0}个院子`}
        onClose={() => setOpened(undefined)}
      >
        <Card isList>
          {opened?.map((courtyard) => (
            <ListRow key={courtyard.id} title={formatGaps(courtyard)} onTap={() => choose(courtyard.id)} />
          ))}
        </Card>
      </Sheet>
    </View>
  );
}
