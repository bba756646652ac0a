/** MPEG 2, layer III, 48 kbit/s, 16 kHz, one channel: what WeChat's recorder is asked for. */
const HEADER = [0xff, 0xf3, 0x68, 0xc4];
const FRAME_BYTES = 216;
const FRAMES_PER_SECOND = 16_000 / 576;

/** An MP3 file of so many seconds in which nothing is heard: every player plays it. */
export function recordVoice(seconds = 3): Buffer {
  const frame = Buffer.alloc(FRAME_BYTES);
  frame.set(HEADER);
  return Buffer.concat(Array<Buffer>(Math.ceil(seconds * FRAMES_PER_SECOND)).fill(frame));
}

/** The same with a title and a place in front and behind, as some recorders write them. */
export function recordTaggedVoice(seconds = 3): Buffer {
  const title = Buffer.from('GPS 28.2,112.98 王小红的手机');
  const head = Buffer.from([...Buffer.from('ID3'), 4, 0, 0, 0, 0, 0, title.length]);
  const tail = Buffer.concat([Buffer.from('TAG王小红')], 128);
  return Buffer.concat([head, title, recordVoice(seconds), tail]);
}
