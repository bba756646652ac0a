import { activityEndpoints } from '@yuanli/shared/volunteering/activities.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useFile } from '../../parts/files/use-file';
import { openPage } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import type { ActivityData } from '../activity-data';
import { CancelActivity } from './cancel-activity';

interface MoreForActivityProps {
  activity: ActivityData;
  onChanged: () => void;
}

/** What hangs in the courtyard, what neighbours see, and the way to call it off. */
export function ActivityMenu({ activity, onChanged }: MoreForActivityProps) {
  const { id, title, state, can } = activity;
  const paper = useFile();
  const isPublic = state === 'published';
  if (!isPublic && !can.cancel) return null;
  const keepPaper = (endpoint: typeof activityEndpoints.getActivitySheet, name: string) =>
    void paper.get(endpoint, { id }, name);
  return (
    <Section title="更多操作">
      <Card isList>
        {isPublic && (
          <ListRow
            start={<Icon name="eye" />}
            title="查看居民看到的页面"
            onTap={() => void openPage('volunteering/activity/index', { id })}
          />
        )}
        {isPublic && (
          <ListRow
            start={<Icon name="download" />}
            title="打印大字海报"
            note="A4纸打印，带报名二维码，可张贴在院里"
            onTap={() => keepPaper(activityEndpoints.getActivitySheet, `${title}.pdf`)}
          />
        )}
        {isPublic && (
          <ListRow
            start={<Icon name="scan" />}
            title="保存报名小程序码"
            note="可放进通知或微信群，扫码即可报名"
            onTap={() => keepPaper(activityEndpoints.getActivityCode, `${title}.jpg`)}
          />
        )}
        {can.cancel && <CancelActivity activity={activity} onDone={onChanged} />}
      </Card>
      <ActError error={paper.error} />
      {paper.sheet}
    </Section>
  );
}
