import { recordingLimits } from '@yuanli/shared/recordings/recording-limits';
import { ensure } from '../platform/refusal';

/** ISO 11172-3 and 13818-3, layer III: kbit/s by the index in the header, for MPEG 1 and for MPEG 2 and 2.5. */
const KBITS = {
  full: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  half: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
/** By the two bits of the version: 2.5, reserved, 2, 1. */
const SAMPLE_RATES = [[11_025, 12_000, 8_000], null, [22_050, 24_000, 16_000], [44_100, 48_000, 32_000]] as const;
const MPEG_1 = 3;
const LAYER_3 = 1;

/** Fewer are a third of a second, and may be there by chance. */
const FEWEST_FRAMES = 10;
/** Of a file, at least so much is sound; the rest may be tags and a frame that broke off. */
const LEAST_SHARE = 0.8;
/** An encoder adds a frame or two to the last second. */
const SECONDS_OVER = 1;

interface Frame {
  bytes: number;
  seconds: number;
  rate: number;
}

/** Takes the sound out of an MP3 file as recorders write it: frame by frame, without titles, pictures or places, and counts its seconds. */
export function readMp3(file: Uint8Array): { sound: Buffer; seconds: number } {
  const frames: Uint8Array[] = [];
  let seconds = 0;
  let rate = 0;
  for (let at = skipTag(file); at + 4 <= file.length;) {
    const frame = frameAt(file, at);
    if (!frame || (rate && frame.rate !== rate) || at + frame.bytes > file.length) {
      at += 1;
      continue;
    }
    frames.push(file.subarray(at, at + frame.bytes));
    ({ rate } = frame);
    seconds += frame.seconds;
    at += frame.bytes;
  }
  const sound = Buffer.concat(frames);
  const isSound = frames.length >= FEWEST_FRAMES && sound.length >= (file.length - skipTag(file)) * LEAST_SHARE;
  ensure(isSound, 'recording.not_a_recording');
  ensure(seconds <= recordingLimits.seconds + SECONDS_OVER, 'recording.too_long');
  return { sound, seconds: Math.min(Math.max(Math.round(seconds), 1), recordingLimits.seconds) };
}

/** Where the sound begins: behind an ID3v2 tag, whose length is written in 4 × 7 bits. */
function skipTag(file: Uint8Array): number {
  if (String.fromCharCode(...file.subarray(0, 3)) !== 'ID3') return 0;
  return 10 + file.subarray(6, 10).reduce((size, byte) => size * 128 + (byte & 0x7f), 0);
}

function frameAt(file: Uint8Array, at: number): Frame | null {
  const [sync = 0, kind = 0, rates = 0] = file.subarray(at, at + 3);
  if (sync !== 0xff || (kind & 0xe0) !== 0xe0) return null;
  const version = (kind >> 3) & 3;
  const isFull = version === MPEG_1;
  const kbits = KBITS[isFull ? 'full' : 'half'][rates >> 4];
  const rate = SAMPLE_RATES[version]?.[(rates >> 2) & 3];
  if (((kind >> 1) & 3) !== LAYER_3 || !kbits || !rate) return null;
  const samples = isFull ? 1_152 : 576;
  const padding = (rates >> 1) & 1;
  return { bytes: Math.floor((samples / 8) * ((kbits * 1_000) / rate)) + padding, seconds: samples / rate, rate };
}
