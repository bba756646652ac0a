import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Stat, Stats } from '../../ui/stat';
import type { RollReading } from './send-roll';

function verdict({ isKept, problems }: RollReading) {
  if (isKept)
    return (
      <Notice icon="ok" tone="jade">
        导入好了。
      </Notice>
    );
  if (problems.length > 0)
    return <Notice icon="alert" tone="danger">{`有 ${problems.length} 行要改，改好以前什么都不会存。`}</Notice>;
  return (
    <Notice icon="ok" tone="jade">
      试读没有问题，还没有存。
    </Notice>
  );
}

/** What was read, and each row that needs another look. */
export function RollResult({ reading }: { reading: RollReading }) {
  const { rows, newHouseholds, changedHouseholds, members, problems } = reading;
  return (
    <>
      {verdict(reading)}
      <Card>
        <Stats>
          <Stat label="读到" value={rows} unit="行" />
          <Stat label="新住户" value={newHouseholds} unit="户" />
          <Stat label="有改动" value={changedHouseholds} unit="户" />
          <Stat label="住户成员" value={members} unit="人" />
        </Stats>
      </Card>
      {problems.length > 0 && (
        <Section title="要改的行">
          <Card isList>
            {problems.map(({ row, problem }) => (
              <ListRow key={`${row}${problem}`} title={`第 ${row} 行`} note={problem} />
            ))}
          </Card>
        </Section>
      )}
    </>
  );
}
