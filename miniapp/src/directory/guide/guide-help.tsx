import type { GuideData } from '../../parts/directory/guide-data';
import { phoneCall } from '../../platform/device/phone-call';
import { openPage } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';

/** Whoever cannot go, or is not sure: somebody does it for them, answers, or picks up the phone. */
export function GuideHelp({ guide: { id, can, phones } }: { guide: GuideData }) {
  return (
    <Card isList>
      {can.request && (
        <ListRow
          start={<Icon name="hand" />}
          title="帮我办"
          note="不方便自己去，请人帮忙办"
          onTap={() => void openPage('cases/report/index', { kind: 'request', guideId: id })}
        />
      )}
      {can.ask && (
        <ListRow
          start={<Icon name="talk" />}
          title="问一问"
          note="写下您的问题，社区会答复您"
          onTap={() => void openPage('cases/report/index', { kind: 'inquiry', guideId: id })}
        />
      )}
      {phones.map((phone) => (
        <ListRow
          key={phone}
          start={<Icon name="phone" />}
          title="打电话"
          note={phone}
          onTap={() => void phoneCall(phone)}
        />
      ))}
    </Card>
  );
}
