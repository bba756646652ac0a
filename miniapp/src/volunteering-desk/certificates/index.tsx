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
  accepted: '已开具，并通知申请人',
  refuse: '不予开具',
  refused: '已通知对方',
  why: '不予开具的原因',
};
const reasons = ['姓名或证件号码有误，请先更正', '有服务时长正在核对，请过几天再申请', '这段时间没有服务记录'];

/** Proof of service, free of charge: made from the records as they stand. */
export default function Certificates() {
  return (
    <StaffPage title="志愿服务证明" isWide may={canRunCommunity}>
      <CertificatesQueue />
    </StaffPage>
  );
}

const formatPeriod = (from: string | null, until: string | null): string =>
  from || until ? `${from ? formatDay(from) : '首次服务'}到${until ? formatDay(until) : '现在'}` : '全部服务记录';

function CertificatesQueue() {
  const pages = usePages(recordEndpoints.findCertificatesToIssue, {});
  return (
    <Queue
      pages={pages}
      empty="志愿者的证明申请会显示在这里。"
      row={({ volunteerName, minutes, askedAt }) => ({
        title: volunteerName,
        note: `一共${formatMinutes(minutes)} · ${formatShortDay(askedAt)}申请`,
        heading: `${volunteerName}的志愿服务证明`,
      })}
      detail={({ number, minutes, times, from, until, askedAt }) => (
        <View className="y-stack y-stack--tight">
          <IconText icon="me">{`志愿者编号 ${number}`}</IconText>
          <IconText icon="clock">{`服务${times}次，一共${formatMinutes(minutes)}`}</IconText>
          <IconText icon="calendar">{formatPeriod(from, until)}</IconText>
          <IconText icon="edit">{`${formatMoment(askedAt)}申请`}</IconText>
          <View className="t-second">
            证明按已确认的服务时长开具，附编号和校验码，任何人都可以核验真伪。开具证明不得收费。
          </View>
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
