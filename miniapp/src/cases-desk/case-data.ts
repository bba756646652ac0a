import type { caseDeskEndpoints, caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import type { AnswerOf, ItemOf } from '../platform/net/endpoint-types';

/** A case as whoever handles it may read it. */
export type CaseData = AnswerOf<typeof caseEndpoints.getCase>;
export type WhistleData = CaseData['whistles'][number];

/** A line of the desk's list. */
export type DeskCaseData = ItemOf<typeof caseDeskEndpoints.findCasesAtDesk>;

/** What every part of a case's page that changes it is given. */
export interface CasePartProps {
  data: CaseData;
  onChanged: () => void;
}

/** What every sheet of a case is given. */
export interface CaseSheetProps {
  data: CaseData;
  onClose: () => void;
  /** When it is recorded, with what is said of it. */
  onDone: (said: string) => void;
}
