import { useState } from 'react';
import { canChooseOnMap, chooseOnMap } from '../../platform/device/choose-on-map';
import { type Spot, getLocation } from '../../platform/device/location';
import { Button } from '../../ui/button';
import { IconText } from '../../ui/icon-text';
import { FieldFrame } from '../../ui/field-frame';

interface SpotFieldProps {
  spot: Spot | null;
  onChange: (spot: Spot | null) => void;
  /** Where to stand, and what the spot is good for. */
  hint: string;
  found: string;
  isOptional?: boolean;
  error: string | undefined;
}

const refused = '没有取到位置，请在手机设置里允许定位，再试一次';

/** The place on the map: where one stands, or where one points at on the phone's map. */
export function SpotField({ spot, onChange, hint, found, isOptional = false, error }: SpotFieldProps) {
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const take = async () => {
    setBusy(true);
    const here = await getLocation();
    setBusy(false);
    setFailed(!here);
    if (here) onChange(here);
  };
  const choose = async () => {
    const chosen = await chooseOnMap(spot ?? undefined);
    if (chosen) onChange(chosen);
  };
  return (
    <FieldFrame
      label="地图上的位置"
      isOptional={isOptional}
      hint={hint}
      error={error ?? (hasFailed ? `${refused}${isOptional ? '，不取也没关系' : ''}。` : undefined)}
    >
      {spot && (
        <IconText
          icon="pin"
          note={`北纬${(spot.latitudeE6 / 1e6).toFixed(5)}°，东经${(spot.longitudeE6 / 1e6).toFixed(5)}°`}
        >
          {found}
        </IconText>
      )}
      <Button kind="secondary" icon="pin" isBusy={isBusy} onTap={() => void take()}>
        {spot ? '重新取我现在的位置' : '取我现在的位置'}
      </Button>
      {canChooseOnMap && (
        <Button kind="secondary" icon="search" onTap={() => void choose()}>
          在地图上选
        </Button>
      )}
      {spot && isOptional && (
        <Button kind="quiet" onTap={() => onChange(null)}>
          不在地图上标位置
        </Button>
      )}
    </FieldFrame>
  );
}
