import { useState } from 'react';
import { communityLimits as limits } from '@yuanli/shared/places/community-settings';
import { placeTreeEndpoints } from '@yuanli/shared/places/place-tree.endpoints';
import { ActError } from '../../parts/forms/act-error';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { Stepper } from '../../ui/stepper';
import { showToast } from '../../ui/toast';

interface ChangeSettingsProps {
  communityId: string;
  settings: AnswerOf<typeof placeTreeEndpoints.getCommunitySettings>;
  onClose: () => void;
  onDone: () => void;
}

/** The phone of the community, and the numbers that hold for its wishes. */
export function ChangeSettings({ communityId, settings, onClose, onDone }: ChangeSettingsProps) {
  const [phone, setPhone] = useState(settings.phone);
  const [wishHoldDays, setHoldDays] = useState(settings.wishHoldDays);
  const [wishOpenDays, setOpenDays] = useState(settings.wishOpenDays);
  const [wishClaimsAtATime, setClaims] = useState(settings.wishClaimsAtATime);
  const change = useAct(placeTreeEndpoints.changeCommunitySettings);
  const send = async () => {
    const wanted = { phone, wishHoldDays, wishOpenDays, wishClaimsAtATime };
    if (!(await change.run({ communityId, version: settings.version, ...wanted }))) return;
    showToast('已保存，以后的心愿按新设置办');
    onDone();
  };
  return (
    <Sheet
      isOpen
      title="电话和心愿设置"
      onClose={onClose}
      footer={
        <Button isBusy={change.isBusy} onTap={() => void send()}>
          保存修改
        </Button>
      }
    >
      <Field
        label="社区电话"
        hint="居民打给社区的电话，每一页都用它"
        kind="phone"
        value={phone}
        onInput={setPhone}
        error={change.fields['phone']}
      />
      <Stepper
        label="心愿认领后保留"
        unit="天"
        min={limits.wishHoldDays.least}
        max={limits.wishHoldDays.most}
        value={wishHoldDays}
        onChange={setHoldDays}
        hint="已经认领的心愿，期限不变"
      />
      <Stepper
        label="心愿公开"
        unit="天"
        min={limits.wishOpenDays.least}
        max={limits.wishOpenDays.most}
        value={wishOpenDays}
        onChange={setOpenDays}
        hint="已经公开的心愿，期限不变"
      />
      <Stepper
        label="每人同时认领"
        unit="个"
        min={limits.wishClaimsAtATime.least}
        max={limits.wishClaimsAtATime.most}
        value={wishClaimsAtATime}
        onChange={setClaims}
        hint="手里已有的心愿不受影响"
      />
      <ActError error={change.error} />
    </Sheet>
  );
}
