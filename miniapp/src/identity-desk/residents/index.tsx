import { View } from '@tarojs/components';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { usePages } from '../../platform/net/use-pages';
import { Decide } from '../../parts/staff/decide';
import { Queue } from '../../parts/staff/queue';
import { StaffPage } from '../../parts/staff/staff-page';
import { IconText } from '../../ui/icon-text';
import { formatMoment } from '../../ui/format-date';

const words = {
  accept: '核实无误，通过',
  accepted: '已通过，已通知对方',
  refuse: '对不上，不通过',
  refused: '已通知对方',
  why: '为什么不通过',
};
const reasons = ['住户名册上没有这个姓名', '房号和姓名对不上', '请带身份证到社区核实', '电话打不通，请给社区回个电话'];

export default function VerifyResidents() {
  return (
    <StaffPage title="住户核实" isWide>
      <ResidentsQueue />
    </StaffPage>
  );
}

function ResidentsQueue() {
  const pages = usePages(identityEndpoints.findVerificationRequests, {});
  return (
    <Queue
      pages={pages}
      empty="新的申请会显示在这里。"
      row={({ realName, courtyardName, householdLabel }) => ({
        title: realName,
        note: `${courtyardName} · ${householdLabel}`,
      })}
      detail={({ courtyardName, householdLabel, phoneMasked, note, askedAt }) => (
        <View className="y-stack y-stack--tight">
          <IconText icon="home">{`${courtyardName} ${householdLabel}`}</IconText>
          <IconText icon="phone">{phoneMasked ?? '还没有绑定手机号'}</IconText>
          <IconText icon="clock">{`${formatMoment(askedAt)}申请`}</IconText>
          {note && <IconText icon="talk">{note}</IconText>}
          <View className="t-second">请对照住户名册核对姓名和房号，不能确定的，请上门或打电话核实。</View>
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
