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
    <Section title="还可以">
      <Card isList>
        {isPublic && (
          <ListRow
            start={<Icon name="eye" />}
            title="看看邻居看到的样子"
            onTap={() => void openPage('volunteering/activity/index', { id })}
          />
        )}
        {isPublic && (
          <ListRow
            start={<Icon name="download" />}
            title="打印大字海报"
            note="一张A4纸，带报名的码，挂在院里"
            onTap={() => keepPaper(activityEndpoints.getActivitySheet, `${title}.pdf`)}
          />
        )}
        {isPublic && (
          <ListRow
            start={<Icon name="scan" />}
            title="存下报名的小程序码"
            note="放进通知或群里，扫一扫就到"
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
