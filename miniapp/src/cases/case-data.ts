import type { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import type { AnswerOf, ItemOf } from '../platform/net/endpoint-types';

/** A case as this viewer may see it. */
export type CaseData = AnswerOf<typeof caseEndpoints.getCase>;

/** A case in a list. */
export type CaseCardData = ItemOf<typeof caseEndpoints.findCases>;
