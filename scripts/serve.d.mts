/** Types of serve.mjs for the TypeScript that imports it. */
import type { Server } from 'node:http';
export function serve(port: number, folder?: string): Promise<Server>;
