import { useState } from 'react';
import { findDanger } from '@yuanli/shared/cases/danger-words';
import type { StepProps } from '../../parts/forms/form-step';
import type { ReportDraft } from './report-draft';

/** Stops whoever writes of danger until they have said whether they called; other danger is asked about anew. */
export function useDanger({ text, danger }: ReportDraft, set: StepProps<ReportDraft>['set']) {
  const [isOpen, setOpen] = useState(false);
  const found = findDanger(text);
  const isUnanswered = found !== null && found.what !== danger?.what;

  return {
    /** The sheet that is open. */
    shown: isOpen && found ? found : undefined,
    /** The words are written: opens the sheet where there is danger in them. */
    look: () => setOpen(isUnanswered),
    /** True: nothing is sent before the sheet is answered. */
    stops(): boolean {
      setOpen(isUnanswered);
      return isUnanswered;
    },
    answer(hasCalled: boolean) {
      if (found) set('danger', { what: found.what, hasCalled });
      setOpen(false);
    },
    close: () => setOpen(false),
  };
}
