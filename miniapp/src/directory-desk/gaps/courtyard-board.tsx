import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Pace } from '@yuanli/shared/directory/walking-rings';
import { openPage } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Notice } from '../../ui/notice';
import type { CourtyardGaps, Gaps } from '../directory-data';
import { servicesToDraw, measureServices } from './measure-services';
import { Drawing } from './drawing';
import { standardTable } from './standard-table';
import { TierTable } from './tier-table';

interface CourtyardBoardProps {
  courtyard: CourtyardGaps;
  services: Gaps['services'];
  pace: Pace;
}

const views = [
  { value: 'missing', label: '只看缺的' },
  { value: 'all', label: '全部' },
] as const;

/** One courtyard: the table of the standard, and around it on a drawing what there is, and the nearest of what is missing. */
export function CourtyardBoard({ courtyard, services, pace }: CourtyardBoardProps) {
  const [view, setView] = useState<(typeof views)[number]['value']>('missing');
  const { name, latitudeE6, longitudeE6, missing } = courtyard;
  if (latitudeE6 === null || longitudeE6 === null) {
    return (
      <View className="y-stack">
        <Notice
          icon="pin"
          tone="amber"
        >{`${name}还没有标注位置。请走到院门口的牌子旁，点下面的按钮，选这个院子，再点“标注位置”。`}</Notice>
        <Button kind="secondary" icon="pin" onTap={() => void openPage('places-desk/plates/index')}>
          打开院门口的牌子
        </Button>
      </View>
    );
  }
  const near = measureServices({ latitudeE6, longitudeE6 }, services, pace);
  return (
    <View className="gaps-board">
      <View className="y-stack">
        <View className="t-title">{missing.length > 0 ? `${name}缺${missing.length}项设施` : `${name}设施齐全`}</View>
        <Chips label="看哪些" chips={views} value={view} onChange={setView} />
        {standardTable(courtyard, near, view === 'missing').map(({ tier, rows }) => (
          <TierTable key={tier} tier={tier} rows={rows} />
        ))}
      </View>
      <Drawing centre={{ name, latitudeE6, longitudeE6 }} seen={servicesToDraw(missing, near)} pace={pace} />
    </View>
  );
}
