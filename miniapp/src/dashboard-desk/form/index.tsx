import { useState } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { MOST_COLUMNS, type MappedColumn } from '@yuanli/shared/dashboard/report-columns';
import { reportEndpoints } from '@yuanli/shared/dashboard/reports.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { Loaded } from '../../parts/loading/loaded';
import { canArrangePlaces } from '../../parts/staff/permissions';
import { StaffPage } from '../../parts/staff/staff-page';
import { goBack } from '../../platform/navigate';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { showToast } from '../../ui/toast';
import { AddColumn } from './add-column';
import { EditColumn } from './edit-column';

type Form = AnswerOf<typeof reportEndpoints.getReportForm>;

/** Which figures the monthly file has, in what order, under what headers: said once. */
export default function FormPage() {
  const { placeId = '' } = useRouter().params;
  const load = useLoad(reportEndpoints.getReportForm, placeId ? { placeId } : null);
  return (
    <StaffPage title="报表格式" may={canArrangePlaces}>
      {placeId ? (
        <Loaded load={load}>{(form) => <Columns key={form.version} placeId={placeId} form={form} />}</Loaded>
      ) : (
        <Notice icon="info">请从“月报”里打开这一页。</Notice>
      )}
    </StaffPage>
  );
}

const origins = {
  community: '现在用的是本社区自己的格式。',
  street: '现在用的是街道的格式。改了以后，本社区用自己的格式。',
  usual: '现在用的是通用格式。按街道的要求改一次，以后每月照此生成。',
} as const;

const ofStreet = {
  set: '这是街道的格式，没有自己格式的社区都照它生成月报。',
  usual: '现在用的是通用格式。在这里改一次，没有自己格式的社区都照它生成月报。',
} as const;

const sayOrigin = ({ level, origin }: Form): string =>
  level === 'community' ? origins[origin] : ofStreet[origin === 'usual' ? 'usual' : 'set'];

function Columns({ placeId, form }: { placeId: string; form: Form }) {
  const [columns, setColumns] = useState<readonly MappedColumn[]>(form.columns);
  const [editing, setEditing] = useState<number>();
  const [isAdding, setAdding] = useState(false);
  const set = useAct(reportEndpoints.setReportForm);
  const save = async (wanted: readonly MappedColumn[] | null) => {
    if (!(await set.run({ placeId, version: form.version, columns: wanted && [...wanted] }))) return;
    showToast('已保存');
    await goBack();
  };
  const change = (at: number, next: readonly MappedColumn[]) =>
    setColumns([...columns.slice(0, at), ...next, ...columns.slice(at + 1)]);
  const move = (at: number, to: number, header: string) => {
    const others = columns.filter((_, n) => n !== at);
    setColumns([...others.slice(0, to), { ...columns[at]!, header }, ...others.slice(to)]);
    setEditing(to);
  };
  const chosen = editing === undefined ? undefined : columns[editing];
  return (
    <>
      <Notice icon="info">{sayOrigin(form)}</Notice>
      <Section title="从左到右的列" aside={`共${columns.length}列`}>
        <Card isList>
          {columns.map(({ column, header }, n) => (
            <ListRow key={`${n}${column}`} title={`${n + 1}. ${header}`} onTap={() => setEditing(n)} />
          ))}
        </Card>
        {columns.length < MOST_COLUMNS && (
          <Button kind="secondary" icon="plus" onTap={() => setAdding(true)}>
            加一列
          </Button>
        )}
      </Section>
      <ActError error={set.error} />
      <View className="y-stack">
        <Button icon="ok" isBusy={set.isBusy} onTap={() => void save(columns)}>
          保存格式
        </Button>
        {form.origin === form.level && (
          <Button kind="quiet" onTap={() => void save(null)}>
            {form.level === 'community' ? '不用自己的格式，改用街道的' : '改用通用格式'}
          </Button>
        )}
      </View>
      <AddColumn
        isOpen={isAdding}
        onAdd={(column) => {
          setColumns([...columns, column]);
          setAdding(false);
        }}
        onClose={() => setAdding(false)}
      />
      {chosen && editing !== undefined && (
        <EditColumn
          key={editing}
          chosen={chosen}
          place={editing + 1}
          isFirst={editing === 0}
          isLast={editing === columns.length - 1}
          isOnly={columns.length === 1}
          onHeader={(header) => change(editing, [{ ...chosen, header }])}
          onMove={(by, header) => move(editing, editing + by, header)}
          onRemove={() => {
            change(editing, []);
            setEditing(undefined);
          }}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}
