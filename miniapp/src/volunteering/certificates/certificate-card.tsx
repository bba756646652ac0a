import { View } from '@tarojs/components';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { useFile } from '../../parts/files/use-file';
import { ActError } from '../../parts/forms/act-error';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import type { IconName } from '../../ui/icon-names';
import { formatShortDay } from '../../ui/format-date';
import { formatMinutes } from '../../ui/format-minutes';
import { Tag } from '../../ui/tag';
import type { Tone } from '../../ui/tone';
import type { CertificateData } from '../volunteering-data';

const looks: Record<CertificateData['state'], { icon: IconName; tone: Tone; words: string }> = {
  asked: { icon: 'clock', tone: 'amber', words: '待社区开具' },
  issued: { icon: 'ok', tone: 'jade', words: '已开具' },
  declined: { icon: 'close', tone: 'danger', words: '未开具' },
};

const formatPeriod = ({ from, until }: CertificateData): string =>
  from || until
    ? `${from ? formatShortDay(from) : '首次服务'}到${until ? formatShortDay(until) : '现在'}`
    : '全部服务记录';

/** One certificate: where it stands, and the paper itself once it is issued. */
export function CertificateCard({ certificate }: { certificate: CertificateData }) {
  const { id, state, askedAt, issuedAt, number, code, minutes, declinedBecause } = certificate;
  const { words, ...look } = looks[state];
  return (
    <Card>
      <View className="y-stack">
        <View className="y-row y-row--between">
          <Tag {...look}>{words}</Tag>
          <View className="t-caption">
            {issuedAt ? `${formatShortDay(issuedAt)}开具` : `${formatShortDay(askedAt)}申请`}
          </View>
        </View>
        <View className="t-lead">{formatPeriod(certificate)}</View>
        {minutes !== null && <IconText icon="clock">{formatMinutes(minutes)}</IconText>}
        {declinedBecause && <IconText icon="info">{declinedBecause}</IconText>}
        {number && code && (
          <IconText
            icon="shield"
            note="收到证明的人可凭编号和校验码核验真伪"
          >{`编号 ${number}，校验码 ${code.slice(0, 5)}-${code.slice(5)}`}</IconText>
        )}
        {state === 'issued' && <OpenPaper id={id} name={`志愿服务记录证明${number ?? ''}.pdf`} />}
      </View>
    </Card>
  );
}

function OpenPaper({ id, name }: { id: string; name: string }) {
  const { isBusy, error, get, sheet } = useFile();
  return (
    <>
      <ActError error={error} />
      {sheet}
      <Button
        kind="secondary"
        icon="download"
        isBusy={isBusy}
        onTap={() => void get(recordEndpoints.getCertificatePdf, { id }, name)}
      >
        打开证明（可打印）
      </Button>
    </>
  );
}
