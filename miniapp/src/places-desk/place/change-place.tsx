import { useState } from 'react';
import { View } from '@tarojs/components';
import { placeKinds } from '@yuanli/shared/places/place-kinds';
import { placeTreeEndpoints } from '@yuanli/shared/places/place-tree.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { TypedSpot } from '../../parts/staff/typed-spot';
import { canChooseOnMap, chooseOnMap } from '../../platform/device/choose-on-map';
import type { Spot } from '../../platform/device/location';
import { asAppError, type AppError } from '../../platform/net/app-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Field } from '../../ui/field';
import { IconText } from '../../ui/icon-text';
import { showToast } from '../../ui/toast';
import { formatFigures, type Place } from './place-figures';

interface ChangePlaceProps {
  place: Place;
  onClose: () => void;
  onDone: () => void;
}

/** What the place is called, and where and how it is reached; before it is kept, whom that concerns. */
export function ChangePlace({ place, onClose, onDone }: ChangePlaceProps) {
  const { id, kind, version } = place;
  const [name, setName] = useState(place.name);
  const [phone, setPhone] = useState(place.phone ?? '');
  const [address, setAddress] = useState(place.address ?? '');
  const [spot, setSpot] = useState<Spot>();
  const [isAsking, setAsking] = useState(false);
  const change = useAct(placeTreeEndpoints.changePlace);
  const send = async () => {
    const facts = {
      name,
      ...(kind === 'community' && { phone }),
      ...(kind === 'grid' && { phone: phone.trim() || null }),
      ...(kind === 'courtyard' && { address, ...spot }),
    };
    const changed = await change.run({ id, version, ...facts });
    setAsking(false);
    if (!changed) return;
    showToast('已更正，居民下次打开就能看到');
    onDone();
  };
  return (
    <Card>
      <View className="y-stack">
        <View className="t-title">更正</View>
        <Field
          label={`${placeKinds[kind]}名称`}
          value={name}
          onInput={setName}
          error={change.fields['name']}
          max={40}
        />
        {kind === 'community' && (
          <Field label="社区电话" kind="phone" value={phone} onInput={setPhone} error={change.fields['phone']} />
        )}
        {kind === 'grid' && (
          <Field
            label="网格电话"
            kind="phone"
            isOptional
            hint="居民在首页看到，打给当班的网格员；不填就打给社区"
            value={phone}
            onInput={setPhone}
            error={change.fields['phone']}
          />
        )}
        {kind === 'courtyard' && (
          <>
            <Field label="地址" value={address} onInput={setAddress} error={change.fields['address']} max={80} />
            <SpotChoice spot={spot} onFound={setSpot} />
          </>
        )}
        <ActError error={change.error} />
        <Button onTap={() => setAsking(true)}>核对后保存</Button>
        <Button kind="secondary" onTap={onClose}>
          先不改了
        </Button>
      </View>
      <Confirm
        isOpen={isAsking}
        title={`更正${place.name}？`}
        yes="保存更正"
        no="再看看"
        isBusy={change.isBusy}
        onYes={() => void send()}
        onNo={() => setAsking(false)}
      >
        {`这里有${formatFigures(place)}，改了以后都看到新的内容。已有的记录不变，牌子照样能用。`}
      </Confirm>
    </Card>
  );
}

/** Where the courtyard lies, for whoever does not stand there. */
function SpotChoice({ spot, onFound }: { spot: Spot | undefined; onFound: (spot: Spot) => void }) {
  const [error, setError] = useState<AppError>();
  const choose = async () => {
    setError(undefined);
    const chosen = await chooseOnMap().catch((thrown: unknown) => setError(asAppError(thrown)));
    if (chosen) onFound(chosen);
  };
  return (
    <View className="y-stack y-stack--tight">
      <IconText icon="pin" note="生活圈的步行时间从院门口算起">
        {spot ? '选好了新的位置，保存后生效' : '位置不变'}
      </IconText>
      {canChooseOnMap && (
        <Button kind="secondary" icon="pin" onTap={() => void choose()}>
          在地图上选位置
        </Button>
      )}
      <TypedSpot onFound={onFound} />
      <ActError error={error} isMild />
    </View>
  );
}
