import { useState } from 'react';
import { type Spot, whereIAm } from '../../platform/where-i-am';
import { Button } from '../../ui/button';
import { Fact } from '../../ui/fact';
import { FieldFrame } from '../../ui/field-frame';

interface SpotFieldProps {
  spot: Spot | null;
  onChange: (spot: Spot | null) => void;
  error: string | undefined;
}

const refused = '没有取到位置。可以在手机设置里允许定位再试，不取也没关系。';

/** The place on the map: where the coordinator stands when they tap. */
export function SpotField({ spot, onChange, error }: SpotFieldProps) {
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const take = async () => {
    setBusy(true);
    const found = await whereIAm();
    setBusy(false);
    setFailed(!found);
    if (found) onChange(found);
  };
  return (
    <FieldFrame label="地图上的位置" isOptional hint="取的是您现在站的地方，请走到集合的地点再点" error={error ?? (hasFailed ? refused : undefined)}>
      {spot && <Fact icon="pin" note={`北纬${(spot.latitudeE6 / 1e6).toFixed(5)}°，东经${(spot.longitudeE6 / 1e6).toFixed(5)}°`}>已经记下位置，志愿者能按它找过来</Fact>}
      <Button kind="secondary" icon="pin" isBusy={isBusy} onTap={() => void take()}>{spot ? '重新取我现在的位置' : '取我现在的位置'}</Button>
      {spot && <Button kind="quiet" onTap={() => onChange(null)}>不在地图上标位置</Button>}
    </FieldFrame>
  );
}
