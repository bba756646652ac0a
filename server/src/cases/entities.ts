export { Case } from './case.entity';
export { CaseAnswer } from './case-answer.entity';
export { CaseContact } from './case-contact.entity';
export { CaseJoin } from './case-join.entity';
export { CaseNote } from './case-note.entity';
export { HotlineHead } from './imports/hotline-head.entity';
export { Whistle } from './whistles/whistle.entity';
