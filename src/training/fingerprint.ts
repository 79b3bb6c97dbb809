/** The fingerprint of a network's parameters, the same on every machine. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 over θ as little-endian float64 in order, 64 hexadecimal digits. */
export function weightsSha256(theta: Float64Array): string {
  const bytes = new Uint8Array(theta.length * 8);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < theta.length; i++) view.setFloat64(8 * i, theta[i], true);
  return bytesToHex(sha256(bytes));
}
