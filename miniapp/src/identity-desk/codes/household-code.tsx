import { useState } from 'react';
import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { placesEndpoints } from '@yuanli/shared/places/places.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { Loaded } from '../../parts/loading/loaded';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { CodeCard } from '../../ui/code-card';
import { Columns } from '../../ui/columns';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { formatBy } from '../../ui/format-date';
import type { CourtyardData } from '../../parts/staff/courtyard-search';
import '../../parts/staff/two-across.scss';
import './household-code.scss';

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
      <Columns>
        <CodeCard
          label={`${courtyard.name} ${code.householdLabel}`}
          code={code.code}
          note={`${formatBy(code.validUntil)}用一次有效`}
        />
        <>
          <Notice icon="info">
            请住户在“我的”里点“核实住户身份”，选“输入验证码”。关掉这一页就看不到了，可以再发一个。
          </Notice>
          <Button kind="secondary" onTap={() => setCode(undefined)}>
            给别的住户发
          </Button>
        </>
      </Columns>
    );
  }
  return (
    <View className="y-narrow">
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
          const only = items.length === 1 ? items[0] : undefined;
          const building = items.find(({ id }) => id === chosen) ?? only;
          return building ? (
            <>
              {!only && (
                <View className="y-row y-row--between">
                  <View className="t-lead">{building.name}</View>
                  <View>
                    <Button kind="quiet" onTap={() => setChosen(undefined)}>
                      换一栋楼
                    </Button>
                  </View>
                </View>
              )}
              <DoorsOf key={building.id} buildingId={building.id} onCode={setCode} />
            </>
          ) : (
            <OneOfMany
              label="哪栋楼"
              search="楼号"
              options={items.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setChosen}
            />
          );
        }}
      </Loaded>
    </View>
  );
}

/** More than a screen of them is narrowed by typing. */
const IN_SIGHT = 12;

interface OneOfManyProps {
  label: string;
  /** What is typed to narrow them. */
  search: string;
  options: readonly { value: string; label: string }[];
  value?: string;
  onChange: (value: string) => void;
  error?: string;
}

/** Fifty buildings, sixty doors: a few of them in sight, the others after a figure or two. */
function OneOfMany({ label, search, options, value, onChange, error }: OneOfManyProps) {
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const isMany = options.length > IN_SIGHT;
  const found = options.filter(({ label: one }) => one.includes(words));
  const shown = isMany ? found.slice(0, IN_SIGHT) : options;
  const hidden = isMany ? found.length - shown.length : 0;
  return (
    <>
      {isMany && <Field label={search} placeholder="写一两个数字就能找到" value={typed} onInput={setTyped} />}
      {shown.length === 0 && <Notice icon="search">没有找到，换一个写法再找找。</Notice>}
      {shown.length > 0 && (
        <View className="two-across">
          <Choice
            label={label}
            hint={hidden > 0 ? `共${found.length}个，再写一点就能找到` : undefined}
            isCompact
            options={shown}
            value={value}
            onChange={onChange}
            error={error}
          />
        </View>
      )}
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
          <OneOfMany
            label="哪一户"
            search="房号"
            options={items.map(({ id, label }) => ({ value: id, label }))}
            value={door}
            onChange={setDoor}
            error={isAsked && !door ? '请选一户' : undefined}
          />
          <ActError error={make.error} />
          <View className="code-in-reach">
            <Button icon="lock" isBusy={make.isBusy} onTap={() => void goOn()}>
              生成验证码
            </Button>
          </View>
        </>
      )}
    </Loaded>
  );
}
