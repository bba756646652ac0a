import {
  Envelope,
  Evaluation,
  HallNews,
  HallSettings,
  Idea,
  IdeaSupport,
  Motion,
  MotionAttachment,
  MotionStageRow,
  MotionStep,
  Opinion,
  OpinionSupport,
  Paper,
  PaperObjection,
  Position,
  SamePerson,
  SealedLeafRow,
  Turnout,
  TurnoutShard,
  Vote,
  VoteEntry,
  VoteLink,
} from '../hall/entities';
import * as directory from '../directory/entities';
import * as cases from '../cases/entities';
import { MonthlyReport, ReportForm } from '../dashboard/entities';
import { Gift, Redemption } from '../gifts/entities';
import { Hold, HoldPool } from '../holds/entities';
import * as identity from '../identity/entities';
import { InboxMessage, SubscribeGrant } from '../messages/entities';
import { CheckPart, ModerationCheck } from '../moderation/entities';
import { BookKeeper, BranchMember, PartyBranch, PartyEntry, PartyMonth } from '../party-points/entities';
import { Picture } from '../pictures/entities';
import { Recording } from '../recordings/entities';
import { AuditEntry } from '../platform/audit';
import type { Schema } from '../platform/database';
import { IdempotentAnswer } from '../platform/idempotency';
import { Counter } from '../platform/counters';
import { FileImport, FileImportPart, FileImportRow } from '../platform/imports';
import { JobLease } from '../platform/jobs';
import { OutboxMessage } from '../platform/outbox';
import { RestoreTrial } from '../platform/restore-trials';
import { KeptKey } from '../platform/secret';
import {
  Building,
  Community,
  Courtyard,
  Department,
  District,
  Grid,
  Household,
  HouseholdMember,
  RollChange,
  Street,
} from '../places/entities';
import {
  PointsAccount,
  PointsAdjustment,
  PointsCheckpoint,
  PointsExpiry,
  PointsExpiryNotice,
  PointsPosting,
  PointsReservation,
  PointsRule,
  PointsSettings,
  PointsTransaction,
  TransferWords,
} from '../points/entities';
import { AuditAbout, AuditPlace, AuditSeal } from '../audit/entities';
import { Task, WorkDigest, WorkSettings } from '../tasks/entities';
import {
  Activity,
  Attendance,
  Certificate,
  CertificateRecord,
  Post,
  RecordObjection,
  RecordReversal,
  Seat,
  ServiceRecord,
  Shift,
  Training,
  Volunteer,
} from '../volunteering/entities';
import * as payments from '../payments/entities';
import { WechatPushSeen, WechatToken } from '../wechat';
import { Wish, WishCompletion, WishContact, WishNote, WishSponsoring } from '../wishes/entities';
import { Platform1795300000001 } from '../migrations/1795300000001-platform';
import { Tasks1795300000015 } from '../migrations/1795300000015-tasks';
import { Audit1795300000016 } from '../migrations/1795300000016-audit';
import { Places1795300000003 } from '../migrations/1795300000003-places';
import { Identity1795300000004 } from '../migrations/1795300000004-identity';
import { Pictures1795300000005 } from '../migrations/1795300000005-pictures';
import { Moderation1795300000006 } from '../migrations/1795300000006-moderation';
import { Messages1795300000007 } from '../migrations/1795300000007-messages';
import { Points1795300000008 } from '../migrations/1795300000008-points';
import { Wishes1795300000009 } from '../migrations/1795300000009-wishes';
import { Holds1795300000010 } from '../migrations/1795300000010-holds';
import { Gifts1795300000011 } from '../migrations/1795300000011-gifts';
import { Directory1795300000021 } from '../migrations/1795300000021-directory';
import { Hall1795300000022 } from '../migrations/1795300000022-hall';
import { HallVotes1795300000023 } from '../migrations/1795300000023-hall-votes';
import { Dashboard1795300000024 } from '../migrations/1795300000024-dashboard';
import { Cases1795300000025 } from '../migrations/1795300000025-cases';
import { Voice1795300000026 } from '../migrations/1795300000026-voice';
import { CasePositions1795300000027 } from '../migrations/1795300000027-case-positions';
import { CaseDuty1795300000028 } from '../migrations/1795300000028-case-duty';
import { CaseHelper1795300000029 } from '../migrations/1795300000029-case-helper';
import { Payments1795300000030 } from '../migrations/1795300000030-payments';
import { Wechat1795300000020 } from '../migrations/1795300000020-wechat';
import { Volunteering1795300000012 } from '../migrations/1795300000012-volunteering';
import { PartyPoints1795300000013 } from '../migrations/1795300000013-party-points';
import { ServiceRecords1795300000014 } from '../migrations/1795300000014-service-records';

/** Every table of the product, and how it came to be. */
export const schema: Schema = {
  entities: [
    AuditEntry,
    AuditSeal,
    AuditPlace,
    AuditAbout,
    OutboxMessage,
    IdempotentAnswer,
    JobLease,
    RestoreTrial,
    KeptKey,
    FileImport,
    FileImportPart,
    FileImportRow,
    Counter,
    WechatToken,
    WechatPushSeen,
    ...Object.values(identity),
    District,
    Street,
    Department,
    Community,
    Grid,
    Courtyard,
    Building,
    Household,
    HouseholdMember,
    RollChange,
    Picture,
    Recording,
    ModerationCheck,
    CheckPart,
    InboxMessage,
    SubscribeGrant,
    Hold,
    HoldPool,
    PointsAccount,
    PointsTransaction,
    PointsPosting,
    PointsReservation,
    PointsCheckpoint,
    PointsRule,
    PointsSettings,
    PointsAdjustment,
    PointsExpiry,
    PointsExpiryNotice,
    TransferWords,
    Wish,
    WishContact,
    WishCompletion,
    WishNote,
    WishSponsoring,
    ...Object.values(payments),

    Gift,
    Redemption,
    Volunteer,
    Training,
    Activity,
    Post,
    Shift,
    Seat,
    Attendance,
    ServiceRecord,
    RecordReversal,
    RecordObjection,
    Certificate,
    CertificateRecord,
    PartyBranch,
    BranchMember,
    BookKeeper,
    PartyMonth,
    PartyEntry,
    HallNews,
    HallSettings,
    Idea,
    IdeaSupport,
    Motion,
    MotionStageRow,
    MotionStep,
    MotionAttachment,
    Opinion,
    OpinionSupport,
    Position,
    Evaluation,
    Vote,
    VoteEntry,
    VoteLink,
    Turnout,
    TurnoutShard,
    Envelope,
    SamePerson,
    SealedLeafRow,
    Paper,
    PaperObjection,
    Task,
    WorkSettings,
    WorkDigest,
    ReportForm,
    MonthlyReport,
    ...Object.values(directory),
    ...Object.values(cases),
  ],
  migrations: [
    Platform1795300000001,
    Places1795300000003,
    Identity1795300000004,
    Pictures1795300000005,
    Moderation1795300000006,
    Messages1795300000007,
    Points1795300000008,
    Wishes1795300000009,
    Holds1795300000010,
    Gifts1795300000011,
    Volunteering1795300000012,
    PartyPoints1795300000013,
    ServiceRecords1795300000014,
    Tasks1795300000015,
    Audit1795300000016,
    Wechat1795300000020,
    Directory1795300000021,
    Hall1795300000022,
    HallVotes1795300000023,
    Dashboard1795300000024,
    Cases1795300000025,
    Voice1795300000026,
    CasePositions1795300000027,
    CaseDuty1795300000028,
    CaseHelper1795300000029,
    Payments1795300000030,
  ],
};
