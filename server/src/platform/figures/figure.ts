import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { DurationName, FigureName } from '@yuanli/shared/dashboard/figures';
import type { Reader } from '../database';

/** Over which communities, and which time: from its first moment until before its last. `now` is when it is asked. */
export interface FigureScope {
  communityIds: readonly string[];
  from: Date;
  until: Date;
  now: Date;
}

/** One of the things a figure counts, as a list has it. */
export interface CountedThing {
  id: string;
  title: string;
  /** What it is called where its words may not be read. */
  plainTitle: string;
  note: string | null;
  at: Date;
  value: number | null;
  opens: { page: 'wish' | 'case' | 'activity' | 'motion' | 'task'; id: string; kind: string | null } | null;
}

/**
 * What is counted, by the service whose rows they are. The figure, its parts over time and its list are all made of the
 * one `select`, so that they cannot differ.
 */
export interface Figure<Row extends ObjectLiteral = ObjectLiteral> {
  name: FigureName;
  /** The rows under the alias `it`, whatever the communities and days. */
  select(db: Reader, scope: FigureScope): SelectQueryBuilder<Row>;
  /**
   * The index that has the community (or what stands for it) and the time, by its name. Left to itself a server weighs each community
   * against each index of the table.
   */
  index: string;
  /** The column of its community; `it.communityId` unless given. */
  community?: string;
  /**
   * Where that column names no community but something that belongs to one: which belong to these. Looked up before: joined, it would
   * keep the server from reading the days that are asked for only.
   */
  findOwners?(db: Reader, communityIds: readonly string[]): Promise<Map<string, string>>;
  /** Of a figure of the range: when a thing happened; of one of now: since when it is so. An id counts as its time. */
  at: string;
  /** What is summed; each is one unless given. */
  value?: string;
  atOf(row: Row): Date;
  describe(db: Reader, rows: readonly Row[]): Promise<Omit<CountedThing, 'at'>[]>;
}

/** How long something took, in whole hours: how many things took as long, by community. */
export interface DurationHistogram {
  communityId: string;
  hours: number;
  times: number;
}

/** What a service hands in. */
export interface FigureSource {
  // Each figure has rows of its own kind.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  figures: readonly Figure<any>[];
  durations?: Partial<Record<DurationName, (db: Reader, scope: FigureScope) => Promise<DurationHistogram[]>>>;
  /** The ids of all who took part in these communities and days, some more than once. They are counted and go no further. */
  findParticipants?(db: Reader, scope: FigureScope): Promise<string[]>;
}
