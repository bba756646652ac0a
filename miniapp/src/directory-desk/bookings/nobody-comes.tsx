import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { momentOf, formatDay } from '../../ui/format-date';

interface NobodyComesProps {
  nextDay: string | null;
  onGo: (day: string) => void;
}

/** An empty day, and the way to the next one that is not. */
export function NobodyComes({ nextDay, onGo }: NobodyComesProps) {
  const words = nextDay && formatDay(momentOf(nextDay));
  return (
    <Empty
      drawing="tea"
      title="这一天没有人约"
      action={nextDay && <Button kind="secondary" icon="calendar" onTap={() => onGo(nextDay)}>{`看${words}的`}</Button>}
    >
      {words ? `下一次有人来是${words}。` : '有人约了就会在这里。'}
    </Empty>
  );
}
