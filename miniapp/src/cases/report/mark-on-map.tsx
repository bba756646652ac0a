import { useState } from 'react';
import { ActError } from '../../parts/forms/act-error';
import { canChooseOnMap, chooseOnMap } from '../../platform/device/choose-on-map';
import type { Spot } from '../../platform/device/location';
import { asAppError, type AppError } from '../../platform/net/app-error';
import { Button } from '../../ui/button';
import { IconText } from '../../ui/icon-text';

interface MarkOnMapProps {
  position: Spot | undefined;
  onChange: (position: Spot | undefined) => void;
  error: string | undefined;
}

/** Where exactly, for whoever wants to say so: pointed at on the phone's map, never taken from where the person stands. */
export function MarkOnMap({ position, onChange, error }: MarkOnMapProps) {
  const [refusal, setRefusal] = useState<AppError>();
  if (!canChooseOnMap) return null;
  const mark = async () => {
    setRefusal(undefined);
    const chosen = await chooseOnMap(position).catch((thrown: unknown) => setRefusal(asAppError(thrown)));
    if (chosen) onChange(chosen);
  };
  return (
    <>
      {position && (
        <IconText icon="pin" note={error ?? '邻居在圈图上能看到这个点'}>
          已在地图上标好
        </IconText>
      )}
      <ActError error={refusal} isMild />
      <Button kind="secondary" icon="pin" onTap={() => void mark()}>
        {position ? '重新标' : '在地图上标一下（不标也行）'}
      </Button>
      {position && (
        <Button kind="quiet" onTap={() => onChange(undefined)}>
          不标了
        </Button>
      )}
    </>
  );
}
