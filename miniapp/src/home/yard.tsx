import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { seasonAndHour } from './season-and-hour';
import './yard.scss';

const layers = ['sky', 'walls', 'windows', 'lines', 'season'] as const;

/** A quiet drawing of the courtyard as it is now: by the season and the hour of China. */
export function Yard() {
  const { season, hour } = seasonAndHour(Date.now());
  return (
    <View className={`yard yard--${season} yard--${hour}`} {...accessible({ hidden: true })}>
      {layers.map((layer) => (
        <View key={layer} className={`yard__layer yard__layer--${layer}`} />
      ))}
    </View>
  );
}
