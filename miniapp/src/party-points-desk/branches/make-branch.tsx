import { useState } from 'react';
import { partyPointsEndpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import { partyPointsLimits } from '@yuanli/shared/party-points/party-points-limits';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';

interface MakeBranchProps {
  communityId: string;
  onClose: () => void;
  onDone: () => void;
}

export function MakeBranch({ communityId, onClose, onDone }: MakeBranchProps) {
  const [name, setName] = useState('');
  const make = useAct(partyPointsEndpoints.makeBranch);
  const send = async () => {
    if (await make.run({ communityId, name })) onDone();
  };
  return (
    <Sheet
      isOpen
      title="登记一个支部"
      onClose={onClose}
      footer={
        <Button isBusy={make.isBusy} onTap={() => void send()}>
          登记这个支部
        </Button>
      }
    >
      <Field
        label="支部名称"
        hint="比如：槐荫社区第一党支部"
        value={name}
        onInput={setName}
        max={partyPointsLimits.branchNameLength}
        error={make.fields['name']}
      />
      <ActError error={make.error} />
    </Sheet>
  );
}
