import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { usePages } from '../../platform/net/use-pages';
import { Queue } from '../../parts/staff/queue';
import { StaffPage } from '../../parts/staff/staff-page';
import { formatShortDay } from '../../ui/format-date';
import { formatMinutes } from '../../ui/format-minutes';
import { DecideObjection } from './decide-objection';
import { ObjectionToDecide } from './objection-to-decide';

/** Volunteers who say that their minutes are wrong; someone who did not confirm them decides. */
export default function Objections() {
  return (
    <StaffPage title="时长异议" isWide may={({ decideObjections }) => decideObjections}>
      <ObjectionsQueue />
    </StaffPage>
  );
}

function ObjectionsQueue() {
  const pages = usePages(recordEndpoints.findObjections, {});
  return (
    <Queue
      pages={pages}
      empty="志愿者提出的时长异议会显示在这里。"
      row={({ volunteerName, record, at }) => ({
        title: volunteerName,
        note: `${record.title} · 已记${formatMinutes(record.minutes)} · ${formatShortDay(at)}提出`,
        heading: `${volunteerName}的异议`,
      })}
      detail={(objection) => <ObjectionToDecide objection={objection} />}
      actions={(objection, onDone) => <DecideObjection objection={objection} onDone={onDone} />}
    />
  );
}
