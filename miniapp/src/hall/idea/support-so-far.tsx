import type { IdeaData } from '../../parts/hall/hall-data';
import { Card } from '../../ui/card';
import { Progress } from '../../ui/progress';
import { formatShortDay, formatTimeLeft } from '../../ui/format-date';

const isGathering = ({ status }: IdeaData): boolean => status === 'gathering_support';

function formatMissing({ supporters, supportNeeded, supportUntil }: IdeaData): string {
  const left = formatTimeLeft(supportUntil);
  return `还差${Math.max(supportNeeded - supporters, 0)}人，到${formatShortDay(supportUntil)}为止${left ? `，${left}` : ''}`;
}

/** How many stand behind it, and how many it still takes, until when. */
export function SupportSoFar({ idea }: { idea: IdeaData }) {
  const { status, supporters, supportNeeded } = idea;
  if (status === 'checking' || status === 'refused') return null;
  return (
    <Card>
      <Progress
        tone="plum"
        label="附议的邻居"
        figures={`${supporters} / ${supportNeeded}人`}
        share={supporters / supportNeeded}
        words={isGathering(idea) ? formatMissing(idea) : supporters >= supportNeeded ? '人数够了' : '人数不够'}
      />
    </Card>
  );
}
