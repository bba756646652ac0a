import { taskEndpoints } from '@yuanli/shared/tasks/tasks.endpoints';
import { RemindButton } from '../../parts/account/remind-button';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Section } from '../../ui/section';
import { showToast } from '../../ui/toast';

const ways = [
  { value: 'each_morning', label: '每个工作日早上汇总一次', note: '过期的、今天到期的和新来的，合成一条消息' },
  { value: 'at_once', label: '有新工作马上通知', note: '早上的汇总照发' },
] as const;

/** When I am told of new work. */
export function WorkNotices() {
  const settings = useLoad(taskEndpoints.getWorkSettings, {});
  const choose = useAct(taskEndpoints.setWorkSettings);
  const set = async (newWork: (typeof ways)[number]['value']) => {
    if (!(await choose.run({ newWork }))) return;
    showToast('已保存');
    await settings.reload();
  };
  return (
    <Section title="新工作的通知">
      <Card>
        <Choice
          label="什么时候通知"
          hint="预约、纸质票等急事，总是马上通知"
          options={ways}
          value={settings.data?.newWork}
          onChange={(way) => void set(way)}
        />
        <ActError error={choose.error ?? settings.error} />
        <RemindButton about="staff_work">下一次也用微信提醒我</RemindButton>
      </Card>
    </Section>
  );
}
