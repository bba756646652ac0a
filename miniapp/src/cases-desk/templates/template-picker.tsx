import { useState } from 'react';
import type { CaseCategory } from '@yuanli/shared/cases/case-categories';
import { caseSettingEndpoints } from '@yuanli/shared/cases/case-settings.endpoints';
import { type CaseOutcome, caseOutcomes } from '@yuanli/shared/cases/case-states';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import type { TemplateData } from './template-sheet';

/** Puts one answer of a form in. */
interface Fill {
  (field: 'outcome', value: CaseOutcome): void;
  (field: 'course' | 'result', value: string): void;
}

interface TemplatePickerProps {
  communityId: string;
  /** Left out: all templates, for an answer to several cases. */
  category?: CaseCategory;
  set: Fill;
}

/** Fills outcome, course and result of an answer with the words of a template; absent where there is none. */
export function TemplatePicker({ communityId, category, set }: TemplatePickerProps) {
  const { data } = useLoad(caseSettingEndpoints.findCaseTemplates, { communityId, category });
  const [isOpen, setOpen] = useState(false);
  if (!data || data.items.length === 0) return null;
  const fill = ({ outcome, course, result }: TemplateData) => {
    set('outcome', outcome);
    set('course', course);
    set('result', result);
    setOpen(false);
  };
  return (
    <Card isList>
      {isOpen ? (
        data.items.map((one) => (
          <ListRow
            key={one.id}
            title={one.title}
            note={`${caseOutcomes[one.outcome]}：${one.result}`}
            value="填入"
            onTap={() => fill(one)}
          />
        ))
      ) : (
        <ListRow title="用模板填写" value={`${data.items.length}个`} isFold onTap={() => setOpen(true)} />
      )}
    </Card>
  );
}
