import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Pace } from '@yuanli/shared/directory/walking-rings';
import { openPage } from '../../platform/navigate';
import { useIsWide } from '../../platform/device/wide-screen';
import { QueueRow } from '../../parts/staff/queue-row';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Tag } from '../../ui/tag';
import type { CourtyardGaps, Gaps } from '../directory-data';
import { CommunityMap } from './community-map';
import { CourtyardBoard } from './courtyard-board';
import { isPlaced } from './place-courtyards';
import './gaps.scss';

interface GapsBoardProps {
  gaps: Gaps;
  pace: Pace;
  /** The one looked at; on a phone it has the page for itself. */
  courtyardId: string | undefined;
}

const worstFirst = (one: CourtyardGaps, other: CourtyardGaps): number => other.missing.length - one.missing.length;

function StateTag({ courtyard }: { courtyard: CourtyardGaps }) {
  if (!isPlaced(courtyard)) return <Tag icon="pin">还没标位置</Tag>;
  const {
    missing: { length },
  } = courtyard;
  return length === 0 ? (
    <Tag icon="ok" tone="jade">
      都有
    </Tag>
  ) : (
    <Tag icon="alert" tone="amber">{`缺${length}项`}</Tag>
  );
}

/** The courtyards that lack most first, as a list and where they lie, and the one that was chosen. */
export function GapsBoard({ gaps: { courtyards, services }, pace, courtyardId }: GapsBoardProps) {
  const [chosenId, setChosenId] = useState(courtyardId);
  const isWide = useIsWide();
  const placed = courtyards.filter(isPlaced).sort(worstFirst);
  const sorted = [...placed, ...courtyards.filter((one) => !isPlaced(one))];
  const chosen = sorted.find(({ id }) => id === chosenId) ?? (isWide ? sorted[0] : undefined);
  const open = (id: string) =>
    isWide ? setChosenId(id) : void openPage('directory-desk/gaps/index', { courtyardId: id, pace });
  const board = chosen && <CourtyardBoard key={chosen.id} courtyard={chosen} services={services} pace={pace} />;
  if (sorted.length === 0) return <Empty title="社区里还没有院子">导入住户名册后，会自动生成院子。</Empty>;
  if (board && !isWide) return board;
  return (
    <View className={isWide ? 'gaps' : ''}>
      <View className="y-stack">
        <Card isList>
          {sorted.map((courtyard) => (
            <QueueRow
              key={courtyard.id}
              title={courtyard.name}
              tag={<StateTag courtyard={courtyard} />}
              isChosen={isWide && courtyard.id === chosen?.id}
              onTap={() => open(courtyard.id)}
              note={isPlaced(courtyard) ? `国标设施已有${courtyard.found}项` : '在院门口的牌子旁标注位置后，才能统计'}
            />
          ))}
        </Card>
        <CommunityMap courtyards={placed} onOpen={open} />
      </View>
      {board}
    </View>
  );
}
