import { useState } from 'react';
import { View } from '@tarojs/components';
import { readResidentCard } from '@yuanli/shared/volunteering/read-resident-card';
import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { volunteeringLimits } from '@yuanli/shared/volunteering/volunteering-limits';
import { openPage } from '../../platform/navigate';
import { refreshMe } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import type { CurrentCourtyard } from '../../platform/storage/current-courtyard';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { IconText } from '../../ui/icon-text';
import { Sheet } from '../../ui/sheet';
import { CourtyardNeeded, isCourtyardNeeded } from '../account/courtyard-needed';
import { isPhoneNeeded, PhoneNeeded } from '../account/phone-needed';
import { ActError } from '../forms/act-error';
import { stillEmpty, type FieldErrors } from '../forms/form-step';
import { useRefusedFields } from '../forms/refused-fields';
import { plainIdNumber } from './plain-id-number';

/** What every volunteer promises (《志愿服务条例》第21条、第23条). */
export const pledge = [
  '自愿参加志愿服务，不收取报酬和礼物。',
  '答应的事尽力做好，不能参加时提前告知。',
  '尊重每一位服务对象，不泄露他人隐私。',
  '服从现场负责人安排，注意自己和他人的安全。',
] as const;

const checkCard = (typed: string): string | undefined =>
  readResidentCard(plainIdNumber(typed)) ? undefined : '身份证号码不对，请对照证件检查';

interface RegisterSheetProps {
  courtyard: CurrentCourtyard;
  isOpen: boolean;
  onClose: () => void;
  onRegistered: () => void | Promise<void>;
}

/**
 * Becoming a volunteer where one wanted to help: the pledge, the name, the number, one tap. Nothing of the number stays
 * on the phone. Other documents and minors have the long form.
 */
export function RegisterSheet({ courtyard, isOpen, onClose, onRegistered }: RegisterSheetProps) {
  const [draft, setDraft] = useState({ realName: '', idNumber: '' });
  const [wasAsked, setAsked] = useState(false);
  const register = useAct(volunteerEndpoints.registerVolunteer);
  const missing: FieldErrors = {
    ...stillEmpty(draft, { realName: '请填写姓名', idNumber: '请填写身份证号码' }),
    ...(draft.idNumber && checkCard(draft.idNumber) ? { idNumber: checkCard(draft.idNumber) } : {}),
  };
  const refused = useRefusedFields(register.fields, draft);
  const errors: FieldErrors = { ...refused, ...(wasAsked && missing) };
  const send = async () => {
    setAsked(true);
    if (Object.keys(missing).length > 0) return;
    const { communityId } = courtyard;
    const idNumber = plainIdNumber(draft.idNumber);
    const volunteer = await register.run({
      ...{ communityId, realName: draft.realName, idKind: 'resident_card', idNumber, hasPledged: true },
    });
    if (!volunteer) return;
    await refreshMe().catch(() => undefined);
    await onRegistered();
  };
  const isAskedSeparately = isPhoneNeeded(register.error) || isCourtyardNeeded(register.error);
  return (
    <>
      <Sheet
        isOpen={isOpen && !isAskedSeparately}
        title="登记为志愿者"
        onClose={onClose}
        footer={
          <View className="y-stack">
            {!isAskedSeparately && Object.keys(register.fields).length === 0 && <ActError error={register.error} />}
            <Button tone="jade" isBusy={register.isBusy} onTap={() => void send()}>
              同意承诺，登记
            </Button>
            <Button kind="quiet" onTap={() => void openPage('volunteering/register/index')}>
              用其他证件，或未满18周岁
            </Button>
          </View>
        }
      >
        <View className="y-stack">
          <View className="y-stack y-stack--tight">
            {pledge.map((promise) => (
              <IconText key={promise} icon="hand">
                {promise}
              </IconText>
            ))}
          </View>
          <Field
            label="姓名"
            hint="请与证件一致，志愿服务证明上会使用"
            max={volunteeringLimits.nameLength}
            value={draft.realName}
            onInput={(realName) => setDraft({ ...draft, realName })}
            error={errors.realName}
          />
          <Field
            label="身份证号码"
            kind="idcard"
            hint="用来核对年龄、开具志愿服务证明，加密保存，任何人都看不到完整号码"
            value={draft.idNumber}
            onInput={(idNumber) => setDraft({ ...draft, idNumber })}
            error={errors.idNumber ?? errors.guardian}
            check={checkCard}
          />
        </View>
      </Sheet>
      <PhoneNeeded act={register} onBound={send}>
        活动有变化时，社区要能联系到您。邻居看不到这个号码。您填的内容都在，绑定后自动登记。
      </PhoneNeeded>
      <CourtyardNeeded act={register} courtyard={courtyard} tone="jade" yes="我住这里，继续登记" onJoined={send}>
        志愿者登记在{courtyard.communityName}，先加入您住的院子。
      </CourtyardNeeded>
    </>
  );
}
