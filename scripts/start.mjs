/** `npm start`: serves the playground on localhost, prints the address and opens the browser where there is one. */
import { createServer } from 'vite';

const server = await createServer({
  server: { open: !process.env.CI && process.env.BROWSER !== 'none' },
});
await server.listen();
console.log('\n  Neurosketch is at');
server.printUrls();
console.log('\n  Press Ctrl + C to stop.\n');
