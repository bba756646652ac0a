import { useState } from 'react';
import { serviceEndpoints } from '@yuanli/shared/directory/services.endpoints';
import { directoryLimits } from '@yuanli/shared/directory/directory-limits';
import { reportKinds, reportKindsOf, type ReportKind } from '@yuanli/shared/directory/service-states';
import type { ReportedData } from '../../parts/directory/service-data';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import { BlockerSheet } from '../../parts/account/blocker-sheet';

interface ReportSheetProps {
  isOpen: boolean;
  service: ReportedData;
  kind: 'place' | 'guide';
  reload: () => Promise<void>;
  onClose: () => void;
}

export const reportWords = { place: '反映这里的情况', guide: '信息有误？我来更正' };
const optionsOf = (kind: 'place' | 'guide') =>
  reportKindsOf[kind].map((value: ReportKind) => ({ value, label: reportKinds[value] }));
const askMore: Partial<Record<ReportKind, string>> = {
  phone_changed: '新的电话',
  moved: '新的地址',
  requirements_changed: '现在是怎么要求的',
};

/** One tap for neighbours who were there; a number or an address where they know it. */
export function ReportSheet({ isOpen, service, kind: about, reload, onClose }: ReportSheetProps) {
  const [kind, setKind] = useState<ReportKind>();
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const report = useAct(serviceEndpoints.reportService);
  const close = () => {
    setAsked(false);
    report.forgetError();
    onClose();
  };
  if (!service.can.report)
    return (
      <BlockerSheet
        isOpen={isOpen}
        title={reportWords[about]}
        because={service.cannotReportBecause ?? '现在还不能反映情况'}
        tone="indigo"
        staysOpen
        reload={reload}
        onClose={close}
      />
    );
  const more = kind && askMore[kind];
  const send = async () => {
    setAsked(true);
    if (!kind) return;
    if (!(await report.run({ id: service.id, kind, note: more ? note.trim() || undefined : undefined }))) return;
    showToast('已收到，谢谢您');
    close();
    await reload();
  };
  return (
    <Sheet
      isOpen={isOpen}
      title={reportWords[about]}
      onClose={close}
      footer={
        <Button tone="indigo" isBusy={report.isBusy} onTap={() => void send()}>
          提交
        </Button>
      }
    >
      <Choice
        label="您看到的是"
        tone="indigo"
        options={optionsOf(about)}
        value={kind}
        onChange={setKind}
        error={isAsked && !kind ? '请选一个' : undefined}
      />
      {more && (
        <Field
          label={more}
          isOptional
          value={note}
          onInput={setNote}
          max={directoryLimits.noteLength}
          hint="只有社区工作人员能看到，核实后会更新"
          error={report.fields.note}
        />
      )}
      <ActError error={report.error} />
    </Sheet>
  );
}
