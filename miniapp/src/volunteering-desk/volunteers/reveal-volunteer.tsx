import { useState } from 'react';
import { View } from '@tarojs/components';
import { guardianRelations } from '@yuanli/shared/volunteering/id-kinds';
import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { ActError } from '../../parts/forms/act-error';
import { phoneCall } from '../../platform/device/phone-call';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { IconText } from '../../ui/icon-text';

type Papers = AnswerOf<typeof volunteerEndpoints.revealVolunteer>;

interface RevealVolunteerProps {
  personId: string;
  hasGuardian: boolean;
}

/** Name and phone in full; each look is written down, so they are never opened unasked and never kept on the phone. */
export function RevealVolunteer({ personId, hasGuardian }: RevealVolunteerProps) {
  const [isAsked, setAsked] = useState(false);
  const [papers, setPapers] = useState<Papers>();
  const reveal = useAct(volunteerEndpoints.revealVolunteer);
  const look = async () => {
    const seen = await reveal.run({ personId });
    if (!seen) return;
    setPapers(seen);
    setAsked(false);
  };
  if (papers) return <OpenPapers papers={papers} />;
  const what = hasGuardian ? '姓名、电话和监护人' : '姓名和电话';
  return (
    <>
      <Button kind="secondary" icon="eye" onTap={() => setAsked(true)}>{`查看${what}`}</Button>
      <Confirm
        isOpen={isAsked}
        title={`查看${what}`}
        yes="查看"
        no="暂不查看"
        tone="jade"
        isBusy={reveal.isBusy}
        onYes={() => void look()}
        onNo={() => setAsked(false)}
      >
        本次查看会留下记录，包括查看人和查看时间。信息仅限志愿服务使用。
        <ActError error={reveal.error} />
      </Confirm>
    </>
  );
}

function OpenPapers({ papers: { realName, idNumberMasked, phone, guardian } }: { papers: Papers }) {
  return (
    <View className="y-stack">
      <IconText icon="me" note={`证件 ${idNumberMasked}`}>
        {realName}
      </IconText>
      <IconText icon="phone">{phone ?? '没有绑定手机号'}</IconText>
      {phone && (
        <Button kind="secondary" icon="phone" onTap={() => void phoneCall(phone)}>{`打电话给${realName}`}</Button>
      )}
      {guardian && (
        <IconText
          icon="people"
          note={guardian.phone}
        >{`${guardianRelations[guardian.relation]} ${guardian.name}`}</IconText>
      )}
      {guardian && (
        <Button
          kind="secondary"
          icon="phone"
          onTap={() => void phoneCall(guardian.phone)}
        >{`打电话给${guardian.name}`}</Button>
      )}
    </View>
  );
}
