import { View } from '@tarojs/components';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { usePages } from '../../platform/net/use-pages';
import { Decide } from '../../parts/staff/decide';
import { Queue } from '../../parts/staff/queue';
import { StaffPage } from '../../parts/staff/staff-page';
import { canRunCommunity } from '../../parts/staff/permissions';
import { IconText } from '../../ui/icon-text';
import { formatDay, formatMoment, formatShortDay } from '../../ui/format-date';
import { formatMinutes } from '../../ui/format-minutes';

const words = {
  accept: '开具证明',
  accepted: '证明开好了，已告诉对方',
  refuse: '不开',
  refused: '已告诉对方',
  why: '为什么不开',
};
const reasons = ['姓名或证件号码要先改正', '有时长正在核对，请过几天再申请', '这段时间没有服务记录'];

/** Proof of service, free of charge: made from the records as they stand. */
export default function Certificates() {
  return (
    <StaffPage title="志愿服务证明" isWide may={canRunCommunity}>
      <CertificatesQueue />
    </StaffPage>
  );
}

const formatPeriod = (from: string | null, until: string | null): string =>
  from || until ? `${from ? formatDay(from) : '最早'}到${until ? formatDay(until) : '现在'}` : '全部时间';

function CertificatesQueue() {
  const pages = usePages(recordEndpoints.findCertificatesToIssue, {});
  return (
    <Queue
      pages={pages}
      empty="志愿者申请证明会在这里。"
      row={({ volunteerName, minutes, askedAt }) => ({
        title: volunteerName,
        note: `一共${formatMinutes(minutes)} · ${formatShortDay(askedAt)}申请`,
        heading: `给${volunteerName}的证明`,
      })}
      detail={({ number, minutes, times, from, until, askedAt }) => (
        <View className="y-stack y-stack--tight">
          <IconText icon="me">{`志愿者编号 ${number}`}</IconText>
          <IconText icon="clock">{`服务${times}次，一共${formatMinutes(minutes)}`}</IconText>
          <IconText icon="calendar">{formatPeriod(from, until)}</IconText>
          <IconText icon="edit">{`${formatMoment(askedAt)}申请`}</IconText>
          <View className="t-second">证明按记下的时长开，有编号和校验码，谁都能查真假。开具要免费。</View>
        </View>
      )}
      actions={({ id }, onDone) => (
        <Decide
          id={id}
          accept={recordEndpoints.issueCertificate}
          refuse={recordEndpoints.declineCertificate}
          words={words}
          reasons={reasons}
          onDone={onDone}
        />
      )}
    />
  );
}
