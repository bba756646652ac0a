import { useState } from 'react';
import { View } from '@tarojs/components';
import { rollEndpoints } from '@yuanli/shared/places/roll.endpoints';
import { rollLimits } from '@yuanli/shared/places/roll-columns';
import { ActError } from '../../parts/forms/act-error';
import { type CourtyardData, CourtyardSearch } from '../../parts/staff/courtyard-search';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Columns } from '../../ui/columns';
import { Field } from '../../ui/field';
import { Section } from '../../ui/section';
import { type MemberDraft, readArea, toMembers } from './home-draft';
import { MembersForm } from './members-form';

/** A home that no file had. */
export function AddHome({ onAdded }: { onAdded: (id: string) => void }) {
  const [courtyard, setCourtyard] = useState<CourtyardData>();
  const [door, setDoor] = useState({ building: '', unit: '', room: '' });
  const [area, setArea] = useState('');
  const [members, setMembers] = useState<MemberDraft[]>([]);
  const [reason, setReason] = useState('');
  const [areaError, setAreaError] = useState<string>();
  const add = useAct(rollEndpoints.addRollHome);
  if (!courtyard)
    return (
      <View className="y-narrow">
        <CourtyardSearch onChoose={setCourtyard} />
      </View>
    );
  const send = async () => {
    const areaHundredths = readArea(area);
    setAreaError(areaHundredths === null ? '请填大于0的数字，最多两位小数' : undefined);
    if (areaHundredths === null) return;
    const content = { areaHundredths, members: toMembers(members), reason: reason.trim() };
    const added = await add.run({ courtyardId: courtyard.id, ...door, ...content });
    if (added) onAdded(added.id);
  };
  const most = rollLimits.doorLength;
  return (
    <Section title={courtyard.name}>
      <Columns>
        <>
          <Field
            label="楼栋"
            value={door.building}
            onInput={(building) => setDoor({ ...door, building })}
            max={most}
            placeholder="比如2号楼"
            error={add.fields['building']}
          />
          <Field
            label="单元"
            isOptional
            value={door.unit}
            onInput={(unit) => setDoor({ ...door, unit })}
            max={most}
            placeholder="没有单元就不填"
            error={add.fields['unit']}
          />
          <Field
            label="房号"
            value={door.room}
            onInput={(room) => setDoor({ ...door, room })}
            max={most}
            placeholder="比如501"
            error={add.fields['room']}
          />
        </>
        <>
          <MembersForm
            area={area}
            onArea={setArea}
            members={members}
            onMembers={setMembers}
            fields={{ ...add.fields, ...(areaError && { areaHundredths: areaError }) }}
          />
          <Field
            label="为什么添加"
            value={reason}
            onInput={setReason}
            max={rollLimits.reasonLength}
            error={add.fields['reason']}
          />
          <ActError error={add.error} />
          <Button icon="ok" isBusy={add.isBusy} onTap={() => void send()}>
            添加这一户
          </Button>
        </>
      </Columns>
    </Section>
  );
}
