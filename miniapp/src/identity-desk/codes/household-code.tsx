import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { Loaded } from '../../parts/loading/loaded';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Choice } from '../../ui/choice';
import { CodeCard } from '../../ui/code-card';
import { Notice } from '../../ui/notice';
import { formatBy } from '../../ui/format-date';
import type { CourtyardData } from '../../parts/staff/courtyard-search';
import '../../parts/staff/two-across.scss';

interface HouseholdCodeProps {
  courtyard: CourtyardData;
  onBack: () => void;
}

/** Building, then door, then the code to read out or show. */
export function HouseholdCode({ courtyard, onBack }: HouseholdCodeProps) {
  const [chosen, setChosen] = useState<string>();
  const [code, setCode] = useState<{ code: string; validUntil: string; householdLabel: string }>();
  const buildings = useLoad(placesEndpoints.findBuildings, { courtyardId: courtyard.id });
  if (code) {
    return (
      <>
        <CodeCard
          label={`${courtyard.name} ${code.householdLabel}`}
          code={code.code}
          note={`${formatBy(code.validUntil)}用一次有效`}
        />
        <Notice icon="info">
          请住户在“我的”里点“核实住户身份”，选“输入验证码”。关掉这一页就看不到了，可以再发一个。
        </Notice>
        <Button kind="secondary" onTap={() => setCode(undefined)}>
          给别的住户发
        </Button>
      </>
    );
  }
  return (
    <>
      <View className="y-row y-row--between">
        <View className="t-title">{courtyard.name}</View>
        <View>
          <Button kind="quiet" onTap={onBack}>
            换一个院子
          </Button>
        </View>
      </View>
      <Loaded load={buildings} cards={1}>
        {({ items }) => {
          const buildingId = chosen ?? items[0]?.id;
          return (
            buildingId && (
              <>
                <Chips
                  label="哪栋楼"
                  chips={items.map(({ id, name }) => ({ value: id, label: name }))}
                  value={buildingId}
                  onChange={setChosen}
                />
                <DoorsOf key={buildingId} buildingId={buildingId} onCode={setCode} />
              </>
            )
          );
        }}
      </Loaded>
    </>
  );
}

interface DoorsOfProps {
  buildingId: string;
  onCode: (code: { code: string; validUntil: string; householdLabel: string }) => void;
}

function DoorsOf({ buildingId, onCode }: DoorsOfProps) {
  const [door, setDoor] = useState<string>();
  const [isAsked, setAsked] = useState(false);
  const doors = useLoad(placesEndpoints.findHouseholds, { buildingId });
  const make = useAct(identityEndpoints.makeVerificationCode);
  const goOn = async () => {
    setAsked(true);
    const made = door && (await make.run({ householdId: door }));
    if (made) onCode(made);
  };
  return (
    <Loaded load={doors} cards={1}>
      {({ items }) => (
        <>
          <View className="two-across">
            <Choice
              label="哪一户"
              isCompact
              options={items.map(({ id, label }) => ({ value: id, label }))}
              value={door}
              onChange={setDoor}
              error={isAsked && !door ? '请选一户' : undefined}
            />
          </View>
          <ActError error={make.error} />
          <Button icon="lock" isBusy={make.isBusy} onTap={() => void goOn()}>
            生成验证码
          </Button>
        </>
      )}
    </Loaded>
  );
}
