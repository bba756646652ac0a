import { useState } from 'react';
import { canChooseOnMap, chooseOnMap } from '../../platform/device/choose-on-map';
import { type Spot, getLocation } from '../../platform/device/location';
import { asAppError, type AppError } from '../../platform/net/app-error';
import { Button } from '../../ui/button';
import { ActError } from './act-error';
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

/** The place on the map: where one stands, or where one points at on the phone's map. */
export function SpotField({ spot, onChange, hint, found, isOptional = false, error }: SpotFieldProps) {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AppError>();
  const find = async (ask: () => Promise<Spot | undefined>) => {
    setBusy(true);
    setRefusal(undefined);
    const found = await ask().catch((thrown: unknown) => setRefusal(asAppError(thrown)));
    setBusy(false);
    if (found) onChange(found);
  };
  return (
    <FieldFrame label="地图上的位置" isOptional={isOptional} hint={hint} error={error}>
      {spot && (
        <IconText
          icon="pin"
          note={`北纬${(spot.latitudeE6 / 1e6).toFixed(5)}°，东经${(spot.longitudeE6 / 1e6).toFixed(5)}°`}
        >
          {found}
        </IconText>
      )}
      <ActError error={refusal} isMild={isOptional} />
      <Button kind="secondary" icon="pin" isBusy={isBusy} onTap={() => void find(getLocation)}>
        {spot ? '重新获取我的位置' : '获取我的位置'}
      </Button>
      {canChooseOnMap && (
        <Button kind="secondary" icon="search" onTap={() => void find(() => chooseOnMap(spot ?? undefined))}>
          在地图上选
        </Button>
      )}
      {spot && isOptional && (
        <Button kind="quiet" onTap={() => onChange(null)}>
          清除位置
        </Button>
      )}
    </FieldFrame>
  );
}
