import { castingEndpoints } from '@yuanli/shared/hall/casting.endpoints';
import { usePages } from '../../platform/net/use-pages';
import { Queue } from '../../parts/staff/queue';
import { StaffPage } from '../../parts/staff/staff-page';
import { formatShortDay } from '../../ui/format-date';
import { DecidePaperObjection } from './decide-paper-objection';
import { ObjectionToDecide } from './objection-to-decide';

/** Somebody says that the paper or the visit in their name was not theirs; a supervisor who had no hand in it decides. */
export default function PaperObjections() {
  return (
    <StaffPage title="选票异议" isWide may={({ decideObjections }) => decideObjections}>
      <ObjectionsQueue />
    </StaffPage>
  );
}

function ObjectionsQueue() {
  const pages = usePages(castingEndpoints.findObjections, {}, { isPrivate: true });
  return (
    <Queue
      pages={pages}
      empty="居民对纸质票、上门票提出异议后，会显示在这里。经手过那一票的人看不到。"
      row={({ title, label, channel, at }) => ({
        title: label,
        note: `${title} · ${channel === 'paper' ? '纸质票' : '上门票'} · ${formatShortDay(at)}提出`,
        heading: `${label}的异议`,
      })}
      detail={(objection) => <ObjectionToDecide objection={objection} />}
      actions={(objection, onDone) => <DecidePaperObjection objection={objection} onDone={onDone} />}
    />
  );
}
