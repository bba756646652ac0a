import { useState } from 'react';
import { View } from '@tarojs/components';
import { type PlaceKind, placeKinds } from '@yuanli/shared/places/place-kinds';
import { placeTreeEndpoints } from '@yuanli/shared/places/place-tree.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { showToast } from '../../ui/toast';

interface AddPlaceProps {
  kind: PlaceKind;
  parentId: string | null;
  onClose: () => void;
  onDone: () => void;
}

const examples: Record<PlaceKind, string> = {
  district: '比如：青河区',
  street: '比如：青石街道',
  community: '比如：槐荫社区',
  grid: '比如：3网格',
  courtyard: '比如：石榴院',
};

/** One after the other: when a place is added, the form is empty for the next. */
export function AddPlace({ kind, parentId, onClose, onDone }: AddPlaceProps) {
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [address, setAddress] = useState('');
  const [plateCode, setPlateCode] = useState('');
  const add = useAct(placeTreeEndpoints.addPlace);
  const word = placeKinds[kind];
  const send = async () => {
    const place = await add.run({
      parentId,
      name,
      ...(kind === 'community' && { phone }),
      ...(kind === 'courtyard' && { address, ...(plateCode.trim() && { plateCode }) }),
    });
    if (!place) return;
    for (const clear of [setName, setPhone, setAddress, setPlateCode]) clear('');
    showToast(place.plateCode ? `已新增，牌子编号${place.plateCode}` : '已新增');
    onDone();
  };
  const missing = !name.trim() || (kind === 'community' && !phone.trim()) || (kind === 'courtyard' && !address.trim());
  return (
    <Card>
      <View className="y-stack">
        <View className="t-title">{`新增${word}`}</View>
        <Field
          label={`${word}名称`}
          placeholder={examples[kind]}
          value={name}
          onInput={setName}
          error={add.fields['name']}
          max={40}
        />
        {kind === 'community' && (
          <Field
            label="社区电话"
            hint="居民打给社区的电话"
            kind="phone"
            value={phone}
            onInput={setPhone}
            error={add.fields['phone']}
          />
        )}
        {kind === 'courtyard' && (
          <>
            <Field
              label="地址"
              placeholder="比如：青石街18号"
              value={address}
              onInput={setAddress}
              error={add.fields['address']}
              max={80}
            />
            <Field
              label="牌子编号"
              isOptional
              hint="院门口已经挂了牌子才填；不填就新生成一个"
              value={plateCode}
              onInput={setPlateCode}
              error={add.fields['plateCode']}
            />
          </>
        )}
        <ActError error={add.error} />
        <Button
          isBusy={add.isBusy}
          blockedBecause={missing ? '请先填好上面的内容' : undefined}
          onTap={() => void send()}
        >
          {`新增这个${word}`}
        </Button>
        <Button kind="secondary" onTap={onClose}>
          先不新增了
        </Button>
      </View>
    </Card>
  );
}
