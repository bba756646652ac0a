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
    showToast('位置标好了，生活圈从这里算');
  };
  return (
    <View className="y-stack">
      <IconText icon="pin" note={isSet ? '居民看生活圈，从这里算走几分钟' : '标好了，居民才看得到走几分钟'}>
        {isSet ? '地图上的位置标好了' : '地图上还没有标位置'}
      </IconText>
      <ActError error={error} isMild />
      <Button kind="secondary" icon="pin" isBusy={isLooking} onTap={() => void look()}>
        {isSet ? '重新标出位置' : '标出位置'}
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
        整个院子走几分钟都从您现在站的地方算，请站在院门口的牌子旁再标。
        <ActError error={setSpot.error} />
      </Confirm>
    </View>
  );
}
