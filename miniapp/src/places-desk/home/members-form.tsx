import { View } from '@tarojs/components';
import { rollLimits } from '@yuanli/shared/places/roll-columns';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Check } from '../../ui/check';
import { DateTime } from '../../ui/date-time';
import { Field } from '../../ui/field';
import { Section } from '../../ui/section';
import { type MemberDraft, newMember } from './home-draft';

interface MembersFormProps {
  area: string;
  onArea: (area: string) => void;
  members: readonly MemberDraft[];
  onMembers: (members: MemberDraft[]) => void;
  /** What is wrong, by field of the server: members.0.phone. */
  fields: Record<string, string | undefined>;
}

/** Everything the roll says of a home, to write down. */
export function MembersForm({ area, onArea, members, onMembers, fields }: MembersFormProps) {
  const change = (at: number, given: Partial<MemberDraft>) =>
    onMembers(members.map((member, n) => (n === at ? { ...member, ...given } : member)));
  return (
    <>
      <Field
        label="专有部分面积（㎡）"
        kind="digit"
        value={area}
        onInput={onArea}
        placeholder="比如89.50"
        error={fields['areaHundredths']}
      />
      {members.map((member, at) => (
        <Section key={member.id ?? `new${at}`} title={member.name || `第${at + 1}位`}>
          <Card>
            <View className="y-stack">
              <Field
                label="姓名"
                value={member.name}
                onInput={(name) => change(at, { name })}
                max={rollLimits.nameLength}
                error={fields[`members.${at}.name`]}
              />
              <Field
                label="电话"
                isOptional
                value={member.phone}
                onInput={(phone) => change(at, { phone, isPhoneGone: false })}
                hint={
                  member.phoneMasked && !member.isPhoneGone
                    ? `现在是${member.phoneMasked}，不改就不用填`
                    : '手机号，或者带区号的固定电话'
                }
                error={fields[`members.${at}.phone`]}
              />
              {member.phoneMasked && !member.phone && (
                <Check
                  isOn={member.isPhoneGone}
                  onChange={(isPhoneGone) => change(at, { isPhoneGone })}
                  label="删除这个电话"
                />
              )}
              <DateTime
                label="出生日期"
                kind="date"
                isOptional
                from="1900-01-01"
                value={member.birthDate}
                onChange={(birthDate) => change(at, { birthDate })}
                error={fields[`members.${at}.birthDate`] ?? fields['birthDate']}
              />
              <Check isOn={member.isOwner} onChange={(isOwner) => change(at, { isOwner })} label="是业主" />
              <Check isOn={member.livesHere} onChange={(livesHere) => change(at, { livesHere })} label="在这里住" />
              <Button kind="secondary" onTap={() => onMembers(members.filter((_, n) => n !== at))}>
                删除这个人
              </Button>
            </View>
          </Card>
        </Section>
      ))}
      <Button
        kind="secondary"
        icon="plus"
        blockedBecause={members.length >= rollLimits.members ? `一户最多登记${rollLimits.members}人` : undefined}
        onTap={() => onMembers([...members, newMember()])}
      >
        添加一个人
      </Button>
    </>
  );
}
