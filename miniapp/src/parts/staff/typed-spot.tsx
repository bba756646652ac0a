import { useState } from 'react';
import { View } from '@tarojs/components';
import { type MapSystem, spotFrom } from '../../platform/device/spot-from';
import type { Spot } from '../../platform/device/location';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { readDegrees } from './read-degrees';

const systems: readonly { value: MapSystem; label: string }[] = [
  { value: 'gcj02', label: '腾讯地图或高德地图' },
  { value: 'bd09', label: '百度地图' },
  { value: 'wgs84', label: '卫星定位仪' },
];

/** For a desk: the figures of a map, with the map they come from. */
export function TypedSpot({ onFound }: { onFound: (spot: Spot) => void }) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [system, setSystem] = useState<MapSystem>('gcj02');
  const [error, setError] = useState<string>();
  const use = () => {
    const degrees = readDegrees(typed);
    setError(degrees ? undefined : '请填写纬度和经度两个数，比如：28.1947, 112.9769');
    if (!degrees) return;
    onFound(spotFrom(system, degrees.latitude, degrees.longitude));
    setOpen(false);
  };
  if (!isOpen)
    return (
      <Button kind="quiet" onTap={() => setOpen(true)}>
        不在门口，填经纬度
      </Button>
    );
  return (
    <View className="y-stack">
      <Field label="经纬度" placeholder="28.1947, 112.9769" value={typed} onInput={setTyped} error={error} />
      <Choice label="经纬度来源" tone="indigo" options={systems} value={system} onChange={setSystem} />
      <Button kind="secondary" onTap={use}>
        用这个位置
      </Button>
    </View>
  );
}
