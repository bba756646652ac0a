import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database';

const { id, ref, varchar, text, instant, nullable } = column;

export class Identity1795300000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'person',
      {
        id,
        openid: nullable(varchar(64)),
        unionid: nullable(varchar(64)),
        nickname: varchar(60),
        nicknameWaiting: nullable(varchar(60)),
        nicknameCheckId: nullable(ref),
        avatarPictureId: nullable(ref),
        phone: nullable(text),
        phoneDigest: nullable(varchar(64)),
        phoneTailDigest: nullable(varchar(64)),
        currentCourtyardId: nullable(ref),
        householdId: nullable(ref),
        verifiedAt: nullable(instant),
        rollPhoneDigest: nullable(varchar(64)),
        createdAt: instant,
        deletedAt: nullable(instant),
      },
      [
        { on: ['openid'], unique: true },
        { on: ['phoneDigest'], unique: true },
        { on: ['nicknameCheckId'] },
        { on: ['householdId'] },
        { on: ['rollPhoneDigest'], unique: true },
      ],
    );
    await createTable(
      runner,
      'session',
      {
        id,
        personId: ref,
        kind: { ...varchar(10), default: "'phone'" },
        device: varchar(60),
        tokenHash: varchar(64),
        tokenSince: instant,
        previousTokenHash: nullable(varchar(64)),
        startedAt: instant,
        lastUsedAt: instant,
        endsAt: nullable(instant),
        endedAt: nullable(instant),
      },
      [
        { on: ['tokenHash'], unique: true },
        { on: ['previousTokenHash'], unique: true },
        { on: ['personId', 'id'] },
        { on: ['lastUsedAt'] },
      ],
    );
    await createTable(runner, 'membership', { id, personId: ref, courtyardId: ref, joinedAt: instant }, [
      { on: ['personId', 'courtyardId'], unique: true },
      { on: ['courtyardId', 'personId'] },
    ]);
    await createTable(
      runner,
      'appointment',
      {
        id,
        personId: ref,
        role: varchar(30),
        scopeId: ref,
        communityId: nullable(ref),
        startsAt: instant,
        endsAt: nullable(instant),
        appointedById: nullable(ref),
        deputyForId: nullable(ref),
        heldKey: nullable(varchar(90)),
      },
      [
        { on: ['personId', 'id'] },
        { on: ['communityId', 'id'] },
        { on: ['scopeId', 'role'] },
        { on: ['heldKey'], unique: true },
      ],
    );
    await createTable(
      runner,
      'absence',
      { id, personId: ref, deputyId: ref, startsAt: instant, endsAt: instant, openFor: nullable(ref) },
      [{ on: ['openFor'], unique: true }, { on: ['deputyId', 'endsAt'] }],
    );
    await createTable(
      runner,
      'handover',
      {
        ...{ id, appointmentId: ref, openFor: nullable(ref), role: varchar(30), scopeId: ref },
        ...{ fromId: ref, toId: ref, madeById: ref, note: text, state: varchar(10) },
        ...{ offeredAt: instant, decidedAt: nullable(instant) },
      },
      [
        { on: ['openFor'], unique: true },
        { on: ['fromId', 'state'] },
        { on: ['toId', 'state'] },
        { on: ['madeById', 'state'] },
      ],
    );
    await createTable(
      runner,
      'invitation',
      {
        id,
        phone: text,
        phoneDigest: varchar(64),
        phoneTailDigest: varchar(64),
        name: nullable(text),
        nameDigest: nullable(varchar(64)),
        role: varchar(30),
        scopeId: ref,
        communityId: ref,
        startsAt: nullable(instant),
        endsAt: nullable(instant),
        madeById: nullable(ref),
        madeAt: instant,
        validUntil: instant,
      },
      [{ on: ['phoneDigest', 'role', 'scopeId'], unique: true }, { on: ['communityId', 'id'] }, { on: ['validUntil'] }],
    );
    await createTable(
      runner,
      'verification_request',
      {
        id,
        personId: ref,
        householdId: ref,
        gridId: ref,
        communityId: ref,
        realName: text,
        note: nullable(text),
        status: varchar(20),
        waitingFor: nullable(ref),
        askedAt: instant,
        decidedAt: nullable(instant),
        decidedById: nullable(ref),
        declineReason: nullable(varchar(100)),
        undoneAt: nullable(instant),
        undoneById: nullable(ref),
        undoReason: nullable(varchar(100)),
      },
      [
        { on: ['waitingFor'], unique: true },
        { on: ['personId', 'id'] },
        { on: ['gridId', 'status', 'id'] },
        { on: ['communityId', 'status', 'id'] },
        { on: ['gridId', 'decidedAt'] },
        { on: ['communityId', 'decidedAt'] },
      ],
    );
    await createTable(
      runner,
      'verification_code',
      {
        id,
        codeDigest: varchar(64),
        householdId: ref,
        madeById: ref,
        validUntil: instant,
        usedById: nullable(ref),
        usedAt: nullable(instant),
      },
      [{ on: ['codeDigest'], unique: true }],
    );
    await createTable(
      runner,
      'phone_code',
      {
        id,
        codeDigest: varchar(64),
        phone: nullable(text),
        madeById: ref,
        validUntil: instant,
        usedById: nullable(ref),
        usedAt: nullable(instant),
      },
      [{ on: ['codeDigest'], unique: true }, { on: ['validUntil'] }],
    );
    await createTable(
      runner,
      'operator_code',
      {
        id,
        codeDigest: varchar(64),
        liveKey: nullable(varchar(4)),
        madeAt: instant,
        validUntil: instant,
        usedById: nullable(ref),
        usedAt: nullable(instant),
      },
      [
        { on: ['codeDigest'], unique: true },
        { on: ['liveKey'], unique: true },
      ],
    );
    await createTable(
      runner,
      'pc_login',
      {
        id,
        codeDigest: varchar(64),
        secretHash: varchar(64),
        device: varchar(60),
        address: text,
        state: varchar(20),
        startedAt: instant,
        validUntil: instant,
        personId: nullable(ref),
      },
      [{ on: ['codeDigest'], unique: true }, { on: ['validUntil'] }],
    );
    await createTable(
      runner,
      'private_export',
      {
        id,
        personId: ref,
        sessionId: ref,
        hash: varchar(64),
        what: varchar(60),
        state: varchar(20),
        askedAt: instant,
        validUntil: instant,
      },
      [{ on: ['sessionId', 'hash'], unique: true }, { on: ['personId', 'id'] }, { on: ['validUntil'] }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'operator_code',
      'private_export',
      'pc_login',
      'phone_code',
      'verification_code',
      'verification_request',
      'handover',
      'absence',
      'invitation',
      'appointment',
      'membership',
      'session',
      'person',
    ]) {
      await runner.dropTable(table);
    }
  }
}
