const MOST_BYTES = 10 * 1024 * 1024;
const TIMEOUT_MS = 5_000;

/** Whether the media is there for everybody, and small enough, as WeChat's own download would find. */
export async function downloadMedia(mediaUrl: string): Promise<boolean> {
  try {
    const response = await fetch(mediaUrl, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const { byteLength } = await response.arrayBuffer();
    return response.ok && byteLength > 0 && byteLength <= MOST_BYTES;
  } catch {
    return false;
  }
}
