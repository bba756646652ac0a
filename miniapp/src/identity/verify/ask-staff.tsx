import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import type { Me } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';

interface AskStaffProps {
  courtyardId: string;
  onDone: (me: Me) => Promise<void>;
}

/** Building, room and name; the community compares them with the roll. */
export function AskStaff({ courtyardId, onDone }: AskStaffProps) {
  const [buildingId, setBuilding] = useState<string>();
  const [householdId, setHousehold] = useState<string>();
  const [realName, setRealName] = useState('');
  const buildings = useLoad(placesEndpoints.findBuildings, { courtyardId });
  const households = useLoad(placesEndpoints.findHouseholds, buildingId ? { buildingId } : null, { isPrivate: true });
  const ask = useAct(identityEndpoints.requestVerification);

  const run = async () => {
    if (!householdId) return;
    const mine = await ask.run({ householdId, realName });
    if (mine) await onDone(mine);
  };
  return (
    <Card>
      <View className="y-stack">
        <Loaded load={buildings} cards={1}>
          {({ items }) => (
            <Choice
              label="哪栋楼"
              isCompact
              options={items.map(({ id, name }) => ({ value: id, label: name }))}
              value={buildingId}
              onChange={(id) => {
                setBuilding(id);
                setHousehold(undefined);
              }}
            />
          )}
        </Loaded>
        {buildingId && (
          <Loaded load={households} cards={1}>
            {({ items }) => (
              <Choice
                label="哪一户"
                isCompact
                options={items.map(({ id, label }) => ({ value: id, label }))}
                value={householdId}
                onChange={setHousehold}
              />
            )}
          </Loaded>
        )}
        <Field
          label="您的姓名"
          value={realName}
          onInput={setRealName}
          max={20}
          hint="只有负责核实的工作人员能看到"
          error={ask.fields.realName}
        />
        {ask.error && !ask.fields.realName && (
          <Notice icon="alert" tone="danger">
            {ask.error.message}
          </Notice>
        )}
        <Button
          isBusy={ask.isBusy}
          blockedBecause={householdId ? undefined : '请先选择哪栋楼、哪一户'}
          onTap={() => void run()}
        >
          提交社区核实
        </Button>
      </View>
    </Card>
  );
}
