import { formatFullDay } from '@yuanli/shared/china-time';
import { idKinds } from '@yuanli/shared/volunteering/id-kinds';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { formatMinutes } from '../../ui/format-minutes';
import { Section } from '../../ui/section';
import { RecordField } from '../record-field';
import type { PaperData } from '../volunteering-data';

/** Exactly what the paper says. */
export function Paper({ paper }: { paper: PaperData }) {
  const {
    number,
    volunteerName,
    idKind,
    idNumberMasked,
    volunteerNumber,
    minutes,
    times,
    contents,
    from,
    until,
    issuer,
    handlerName,
    contact,
    issuedAt,
    isStillTrue,
  } = paper;
  return (
    <>
      {isStillTrue ? (
        <Notice icon="ok" tone="jade">
          经核验，这份证明真实有效。请核对证明上的姓名、服务时间和内容是否与下面一致。
        </Notice>
      ) : (
        <Notice icon="alert" tone="amber">
          这份证明确由社区开具，但其中部分服务记录已被撤销，所载服务时间不再准确。请联系开具单位。
        </Notice>
      )}
      <Card isList>
        <RecordField name="证明编号">{number}</RecordField>
        <RecordField name="志愿者">{volunteerName}</RecordField>
        <RecordField name={idKinds[idKind]}>{idNumberMasked}</RecordField>
        <RecordField name="志愿者编号">{volunteerNumber}</RecordField>
        <RecordField name="起止日期">{formatDays(from, until)}</RecordField>
        <RecordField name="服务时间">{`${formatMinutes(minutes)}，${times}次`}</RecordField>
      </Card>
      <Section title="服务内容">
        <Card isList>
          {contents.map(({ title, minutes: each }) => (
            <ListRow key={title} title={title} value={formatMinutes(each)} />
          ))}
        </Card>
      </Section>
      <Card isList>
        <RecordField name="开具单位">{issuer}</RecordField>
        <RecordField name="经办人">{handlerName}</RecordField>
        <RecordField name="联系电话">{contact}</RecordField>
        <RecordField name="开具日期">{formatFullDay(issuedAt)}</RecordField>
      </Card>
    </>
  );
}

/** One day, or from the first to the last: as the paper has it. */
function formatDays(from: string, until: string): string {
  const [first, last] = [formatFullDay(from), formatFullDay(until)];
  return first === last ? first : `${first}到${last}`;
}
