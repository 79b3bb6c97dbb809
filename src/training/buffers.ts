/**
 * Memory that travels to the page with a snapshot and comes back to be used again.
 * Invariant: a buffer is either here or away, never both; what is here stays bounded.
 */
const MOST = 16;

export interface Buffers {
  /** A buffer of exactly this size, with any content. */
  take(bytes: number): ArrayBuffer;
  giveBack(buffers: readonly ArrayBuffer[]): void;
}

export function createBuffers(): Buffers {
  let idle: ArrayBuffer[] = [];
  return {
    take(bytes) {
      const at = idle.findIndex((buffer) => buffer.byteLength === bytes);
      return at < 0 ? new ArrayBuffer(bytes) : idle.splice(at, 1)[0];
    },
    giveBack(buffers) {
      // Sizes change when the network or the window does: the newest are the likeliest to fit again.
      idle = [...buffers.filter(({ byteLength }) => byteLength > 0), ...idle].slice(0, MOST);
    },
  };
}
