import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { usePages } from '../../platform/net/use-pages';
import { Decide } from '../../parts/staff/decide';
import { Queue } from '../../parts/staff/queue';
import { StaffPage } from '../../parts/staff/staff-page';
import { IconText } from '../../ui/icon-text';
import { formatMoment } from '../../ui/format-date';

const words = {
  accept: '核对无误，通过',
  accepted: '通过了，已告诉对方',
  refuse: '对不上，不通过',
  refused: '已告诉对方',
  why: '为什么不通过',
};
const reasons = ['户册上没有这个姓名', '房号和姓名对不上', '请带身份证到社区核对', '电话打不通，请联系社区'];

export default function VerifyResidents() {
  return (
    <StaffPage title="住户核对" isWide>
      <ResidentsQueue />
    </StaffPage>
  );
}

function ResidentsQueue() {
  const pages = usePages(identityEndpoints.findVerificationRequests, {});
  return (
    <Queue
      pages={pages}
      empty="新的申请来了会在这里。"
      row={({ realName, courtyardName, householdLabel }) => ({
        title: realName,
        note: `${courtyardName} · ${householdLabel}`,
      })}
      detail={({ courtyardName, householdLabel, phoneMasked, note, askedAt }) => (
        <View className="y-stack y-stack--tight">
          <IconText icon="home">{`${courtyardName} ${householdLabel}`}</IconText>
          <IconText icon="phone">{phoneMasked ?? '还没有绑定手机号'}</IconText>
          <IconText icon="clock">{`${formatMoment(askedAt)} 申请`}</IconText>
          {note && <IconText icon="talk">{note}</IconText>}
          <View className="t-second">请和户册核对姓名和房号，拿不准就上门或打电话问一问。</View>
        </View>
      )}
      actions={({ id }, onDone) => (
        <Decide
          id={id}
          accept={identityEndpoints.approveVerification}
          refuse={identityEndpoints.declineVerification}
          words={words}
          reasons={reasons}
          onDone={onDone}
        />
      )}
    />
  );
}
