import type { IdKind } from '@yuanli/shared/volunteering/id-kinds';

/** What a certificate says (民政部令第67号): exactly this is printed, and exactly this is shown to whoever checks it. */
export interface CertificatePaper {
  /** 2026-000123 */
  number: string;
  volunteerName: string;
  idKind: IdKind;
  idNumberMasked: string;
  volunteerNumber: string;
  minutes: number;
  times: number;
  /** What was done, the longest first. */
  contents: { title: string; minutes: number }[];
  from: Date;
  until: Date;
  issuer: string;
  handlerName: string;
  contact: string;
  issuedAt: Date;
}

/** As it is kept: JSON knows no moments. */
export const packPaper = (paper: CertificatePaper): string => JSON.stringify(paper);

export function unpackPaper(packed: string): CertificatePaper {
  const paper = JSON.parse(packed) as CertificatePaper;
  return { ...paper, from: new Date(paper.from), until: new Date(paper.until), issuedAt: new Date(paper.issuedAt) };
}
