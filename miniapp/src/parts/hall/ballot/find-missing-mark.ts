import { findContentProblem, type Content, type Question } from '@yuanli/shared/hall/ballot-kinds';

/** What keeps a ballot from being handed in; undefined when nothing does. */
export const findMissingMark = (question: Question, content: Content | undefined): string | undefined =>
  content ? (findContentProblem(question, content) ?? undefined) : '请先选好，不想表态可以选弃权';
