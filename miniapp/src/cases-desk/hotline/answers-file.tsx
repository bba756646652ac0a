import { useState } from 'react';
import { View } from '@tarojs/components';
import { presetRange } from '@yuanli/shared/dashboard/date-range';
import { hotlineEndpoints as endpoints } from '@yuanli/shared/cases/hotline.endpoints';
import { useFile } from '../../parts/files/use-file';
import { ActError } from '../../parts/forms/act-error';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { DateTime } from '../../ui/date-time';
import { formatDay, momentOf } from '../../ui/format-date';
import { Section } from '../../ui/section';

/** What was answered between two days, as a file: in the form of the hotline, or of all cases. */
export function AnswersFile({ communityId }: { communityId: string }) {
  const [range, setRange] = useState(() => presetRange('this_month', Date.now()));
  const file = useFile();
  const get = (of: 'hotline' | 'all', name: string) =>
    void file.get(
      endpoints.exportCaseAnswers,
      { communityId, of, from: range.from, until: range.to },
      `${name}-${range.from}至${range.to}.xlsx`,
    );
  return (
    <View className="y-narrow">
      <Section title="导出办理情况">
        <Card>
          <View className="y-stack">
            <DateTime
              label="从哪天（含）"
              kind="date"
              value={range.from}
              words={formatDay(momentOf(range.from))}
              onChange={(from) => setRange({ ...range, from })}
            />
            <DateTime
              label="到哪天（含）"
              kind="date"
              value={range.to}
              words={formatDay(momentOf(range.to))}
              onChange={(to) => setRange({ ...range, to })}
              error={file.error?.fields['until']}
            />
            <ActError error={file.error} />
            <Button
              kind="secondary"
              icon="download"
              isBusy={file.isBusy}
              onTap={() => get('hotline', '12345工单办理情况')}
            >
              已答复的12345工单
            </Button>
            <Button kind="secondary" icon="download" isBusy={file.isBusy} onTap={() => get('all', '诉求办理情况')}>
              全部诉求
            </Button>
            <View className="t-caption t-second">
              按时间、地点、人员、过程、结果、反馈列出，不含反映人的姓名和电话；办理时填写的地点和经过按原文列出。
            </View>
          </View>
        </Card>
        {file.sheet}
      </Section>
    </View>
  );
}
