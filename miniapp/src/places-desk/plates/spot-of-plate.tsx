import { useState } from 'react';
import { View } from '@tarojs/components';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { asAppError, type AppError } from '../../platform/net/app-error';
import { useAct } from '../../platform/net/use-act';
import { type Spot, getLocation } from '../../platform/device/location';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { IconText } from '../../ui/icon-text';
import { showToast } from '../../ui/toast';
import type { CourtyardData } from '../../parts/staff/courtyard-search';

/** From here minutes on foot are counted: said once by someone who stands at the plate. */
export function SpotOfPlate({ courtyard: { id, name, latitudeE6 } }: { courtyard: CourtyardData }) {
  const [isSet, setIsSet] = useState(latitudeE6 !== null);
  const [found, setFound] = useState<Spot>();
  const [isLooking, setLooking] = useState(false);
  const [error, setError] = useState<AppError>();
  const setSpot = useAct(placesEndpoints.setCourtyardSpot);
  const look = async () => {
    setLooking(true);
    setError(undefined);
    await getLocation().then(setFound, (thrown: unknown) => setError(asAppError(thrown)));
    setLooking(false);
  };
  const keep = async () => {
    if (!found || !(await setSpot.run({ id, ...found }))) return;
    setFound(undefined);
    setIsSet(true);
    showToast('位置已标注，生活圈从这里算起');
  };
  return (
    <View className="y-stack">
      <IconText icon="pin" note={isSet ? '生活圈的步行时间从这里算起' : '标注后，居民才能看到步行时间'}>
        {isSet ? '已标注位置' : '还没有标注位置'}
      </IconText>
      <ActError error={error} isMild />
      <Button kind="secondary" icon="pin" isBusy={isLooking} onTap={() => void look()}>
        {isSet ? '重新标注位置' : '标注位置'}
      </Button>
      <Confirm
        isOpen={found !== undefined}
        title={`您正站在${name}的牌子旁吗？`}
        yes="是，标在这里"
        no="不是，先不标"
        tone="indigo"
        isBusy={setSpot.isBusy}
        onYes={() => void keep()}
        onNo={() => setFound(undefined)}
      >
        整个院子的步行时间都从您现在的位置算起，请站在院门口的牌子旁再标注。
        <ActError error={setSpot.error} />
      </Confirm>
    </View>
  );
}
